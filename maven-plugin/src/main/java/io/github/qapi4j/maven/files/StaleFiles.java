package io.github.qapi4j.maven.files;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;

/** Deletes what an earlier run wrote and this one does not. */
final class StaleFiles {
    private StaleFiles() {}

    /**
     * Deletes files, and the folders that this leaves empty.
     *
     * @param files absolute paths; folders among them are left alone
     * @param roots the output folders, which stay even when they are empty
     * @return how many files were deleted; those that somebody else removed do not count
     * @throws IOException if a file cannot be deleted
     */
    static int delete(Collection<Path> files, Set<Path> roots) throws IOException {
        int deleted = 0;
        for (Path file : files) {
            if (!Files.isDirectory(file)) {
                deleted += Files.deleteIfExists(file) ? 1 : 0;
                deleteEmpty(file.getParent(), roots);
            }
        }
        return deleted;
    }

    private static void deleteEmpty(Path start, Set<Path> roots) throws IOException {
        for (Path at = start; at != null && !roots.contains(at); at = at.getParent()) {
            try {
                Files.delete(at);
            } catch (NoSuchFileException e) {
                // Gone already; what holds it may be empty, too.
            } catch (DirectoryNotEmptyException e) {
                return;
            }
        }
    }
}
