package io.github.qapi4j.generator.syntax.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Where schema files come from: the disk, or a test's memory. */
@FunctionalInterface
public interface SourceLoader {
    /** The size of the largest file that is taken for a schema, in bytes; real ones stay below one fiftieth of it. */
    int MAX_BYTES = 16 << 20;

    /** The loader that reads regular files of the default file system. */
    // No one can name its class but this package, so that this interface is always initialised first.
    @SuppressWarnings("ClassInitializationDeadlock")
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
     * Reads a stream to its end, but not much beyond {@link #MAX_BYTES}: a file may be of any size, and an entry of an
     * archive may grow a thousandfold when it is unpacked.
     *
     * @return the bytes; one more than the limit is enough to see that there are too many
     * @throws IOException if the stream cannot be read
     */
    static byte[] readBounded(InputStream in) throws IOException {
        return in.readNBytes(MAX_BYTES + 1);
    }

    /**
     * Returns what diagnostics call a file that was read.
     *
     * @param path the path that it was read by
     * @param given the name that the user and the including files give it
     */
    default String displayName(Path path, String given) {
        return given;
    }

    /**
     * Returns what diagnostics call a root schema.
     *
     * @param given the path as the user gave it
     */
    default String displayName(Path given) {
        return displayName(locate(given), given.toString());
    }

    /**
     * Reads a whole file.
     *
     * @param path absolute and normalised; links are not resolved
     * @return its bytes, not decoded; of a file that is larger than {@link #MAX_BYTES}, at least one byte more than that
     * @throws IOException if there is no such file, or it is no regular file, or it cannot be read; the message says
     *     which in words for the user
     */
    byte[] read(Path path) throws IOException;

    /**
     * Reads a whole file that is no schema, such as a list of features, and is in no artifact.
     *
     * @return its bytes, as {@link #read} gives them
     * @throws IOException as {@link #read} does
     */
    default byte[] readList(Path path) throws IOException {
        return read(path);
    }
}
