package io.github.qapi4j.maven.files;

import io.github.qapi4j.generator.output.OutputFolder;
import io.github.qapi4j.generator.output.Ownership;
import io.github.qapi4j.generator.output.Ownership.Owner;
import io.github.qapi4j.generator.output.SourceHeader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the executions of a project have written, as their manifests record it: the one source of the answer whose a file is.
 * A file is ours if its content is a recorded one. Where nothing is recorded, its first line decides.
 */
final class WrittenFiles {
    /** By the path in lower case: a name may have changed in case alone, which some file systems do not tell apart. */
    private final Map<String, Set<Digest>> digests = new HashMap<>();

    /** Takes what manifests record. */
    WrittenFiles(Collection<Manifest> manifests) {
        for (Manifest manifest : manifests) {
            manifest.outputs()
                    .forEach((folder, files) -> files.forEach((name, output) -> digests.computeIfAbsent(
                                    fold(folder.resolve(name)), unused -> new HashSet<>())
                            .addAll(output.digests())));
        }
    }

    /**
     * Returns who wrote the files of a folder.
     *
     * @param headerDecides whether the first line counts also where a record says otherwise
     */
    Ownership in(Path folder, boolean headerDecides) {
        return (path, content) -> {
            Set<Digest> recorded = digests.get(fold(folder.resolve(path)));
            boolean hasHeader = SourceHeader.isIn(content);
            if (recorded == null) {
                return hasHeader ? Owner.WE : Owner.SOMEBODY_ELSE;
            }
            boolean isOurs = isRecorded(content, recorded) || headerDecides && hasHeader;
            return isOurs ? Owner.WE : Owner.WE_BEFORE_A_CHANGE;
        };
    }

    /**
     * Returns whether a file on disk is one that a manifest records, and as it was written. A link is never one; a file that
     * is reached by a link inside of its folder has to say itself that it was generated.
     */
    boolean isUnchanged(Path file, Path folder) {
        Set<Digest> recorded = digests.get(fold(file));
        try {
            if (recorded == null || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !Files.isReadable(file)) {
                return false;
            }
            byte[] content = Files.readAllBytes(file);
            return isRecorded(content, recorded)
                    && (SourceHeader.isIn(content) || !new OutputFolder(folder).reachesByLink(file));
        } catch (IOException e) {
            // What cannot be read cannot be known as ours.
            return false;
        }
    }

    private static boolean isRecorded(byte[] content, Set<Digest> recorded) {
        return recorded.contains(Digest.of(content)) || recorded.contains(Digest.ofLines(content));
    }

    /** Returns a path as it is where case does not matter. */
    static String fold(Path path) {
        return path.toString().toLowerCase(Locale.ROOT);
    }
}
