package io.github.qapi4j.maven.files;

import io.github.qapi4j.generator.options.BindingProperties;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Something that a run read, or looked for in vain.
 *
 * @param place the path of a file, or of an archive, as the project shows it
 * @param entry what it is called in the archive; null for a file
 * @param digest its content; null where there was no such file or entry, so that one which appears is noticed
 */
public record Input(
        String place, @Nullable String entry, @Nullable Digest digest) {
    /** Makes an input that is a file. */
    public Input(String place, @Nullable Digest digest) {
        this(place, null, digest);
    }

    /**
     * Returns how messages name an entry of an archive: an archive's own name is enough, and does not depend on the place
     * where a machine keeps it.
     *
     * @param archive the path of the archive, with slashes
     */
    public static String show(String archive, String entry) {
        return archive.substring(archive.lastIndexOf('/') + 1) + "!/" + entry;
    }

    /** Returns whether it says how the types of an artifact were generated. */
    boolean tellsChoices() {
        String name = entry == null ? place : entry;
        return name.endsWith(BindingProperties.SUFFIX) && name.contains(BindingProperties.FOLDER);
    }

    /** Returns how messages name it. */
    String shown() {
        return entry == null ? place : show(place, entry);
    }

    /** Returns whether the same is to be read there now. */
    boolean isCurrent(Path base) {
        try {
            return entry == null
                    ? isCurrent(digest, base.resolve(place))
                    : isCurrent(digest, base.resolve(place).toFile(), entry);
        } catch (IOException | InvalidPathException e) {
            // Whatever hinders the reading, the run will say so.
            return false;
        }
    }

    private static boolean isCurrent(@Nullable Digest digest, Path file) throws IOException {
        boolean isThere = Files.isRegularFile(file);
        return digest == null ? !isThere : isThere && digest.isOf(file);
    }

    private static boolean isCurrent(@Nullable Digest digest, File archive, String name) throws IOException {
        if (!archive.isFile()) {
            return digest == null;
        }
        try (ZipFile zip = new ZipFile(archive)) {
            ZipEntry now = zip.getEntry(name);
            return digest == null ? now == null : now != null && digest.isOf(now);
        }
    }
}
