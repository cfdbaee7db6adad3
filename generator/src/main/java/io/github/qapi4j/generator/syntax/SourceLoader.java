package io.github.qapi4j.generator.syntax;

import java.io.IOException;
import java.nio.file.Path;

/** Where schema files come from: the disk, or a test's memory. */
@FunctionalInterface
public interface SourceLoader {
    /** The loader that reads regular files of the default file system. */
    SourceLoader DISK = new DiskLoader(Path.of(""));

    /**
     * Returns a loader like {@link #DISK} that takes relative paths from a folder instead of the working folder.
     *
     * @param folder a build's base folder, say: diagnostics then name files relative to it
     */
    static SourceLoader in(Path folder) {
        return new DiskLoader(folder);
    }

    /**
     * Returns which file a root schema's path stands for.
     *
     * @param given the path as the user gave it
     * @return the path to read, absolute and normalised
     */
    default Path locate(Path given) {
        return given.toAbsolutePath().normalize();
    }

    /**
     * Reads a whole file.
     *
     * @param path absolute and normalised; links are not resolved
     * @return its bytes, not decoded
     * @throws IOException if there is no such file, or it is no regular file, or it cannot be read; the message says
     *     which in words for the user
     */
    byte[] read(Path path) throws IOException;
}
