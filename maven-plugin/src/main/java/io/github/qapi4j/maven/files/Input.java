package io.github.qapi4j.maven.files;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Something that a run read, or looked for in vain.
 *
 * @param place the path of a file as the project shows it, or that of an archive, {@code !/} and the name of an entry
 * @param digest its content; null where there was no such file, so that one which appears is noticed
 */
public record Input(String place, @Nullable Digest digest) {
    private static final String ENTRY = "!/";

    /** Returns the place of an entry in an archive. */
    public static String inArchive(String archive, String entry) {
        return archive + ENTRY + entry;
    }

    boolean isInArchive() {
        return place.contains(ENTRY);
    }

    /** Returns whether the same is to be read there now. */
    boolean isCurrent(Path base) {
        try {
            Digest now = now(base);
            return digest == null || now == null ? digest == now : digest.isSame(now);
        } catch (IOException e) {
            // Whatever hinders the reading, the run will say so.
            return false;
        }
    }

    private @Nullable Digest now(Path base) throws IOException {
        int separator = place.indexOf(ENTRY);
        if (separator >= 0) {
            File archive = base.resolve(place.substring(0, separator)).toFile();
            return archive.isFile() ? inArchive(archive, place.substring(separator + ENTRY.length())) : null;
        }
        Path file = base.resolve(place);
        if (!Files.isRegularFile(file)) {
            return null;
        }
        return digest == null || Files.size(file) == digest.size() ? Digest.of(file) : null;
    }

    /** Takes the CRC from the archive's directory: nothing is unpacked. */
    private static @Nullable Digest inArchive(File archive, String name) throws IOException {
        try (ZipFile zip = new ZipFile(archive)) {
            ZipEntry entry = zip.getEntry(name);
            return entry == null ? null : new Digest(entry.getSize(), entry.getCrc());
        }
    }
}
