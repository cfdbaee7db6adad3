package io.github.qapi4j.schemas.interop.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The two things that a lookup does with the disk and that can fail at any time.
 *
 * <p>Tests put themselves here to let files vanish at the worst moment, and to forbid what nobody can forbid to root.
 */
interface FileAccess {
    /**
     * Lists a directory.
     *
     * @return the paths of its entries, in no particular order
     * @throws IOException if it cannot be read to its end
     */
    List<Path> list(Path directory) throws IOException;

    /**
     * Reads a regular file, and never waits for a FIFO or follows a link.
     *
     * @param limit how many bytes are wanted at most
     * @return the bytes; one more than the limit if the file holds more
     * @throws ChangedFileException if what lies there now is not the regular file that was opened
     * @throws IOException if it cannot be read
     */
    byte[] read(Path file, int limit) throws IOException;
}
