package io.github.qapi4j.maven.files;

import io.github.qapi4j.generator.output.OutputFolder;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;

/** Deletes what an earlier run wrote and this one does not. */
final class StaleFiles {
    private StaleFiles() {}

    /**
     * Deletes files, and the folders that this leaves empty; neither a link to a folder nor what lies behind one is such a
     * folder.
     *
     * @param files absolute paths; folders among them are left alone
     * @param root the folder that all of them are in, which stays even when it is empty
     * @return how many files were deleted; those that somebody else removed do not count
     * @throws IOException if a file cannot be deleted
     */
    static int delete(Collection<Path> files, Path root) throws IOException {
        int deleted = 0;
        for (Path file : files) {
            if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                deleted += Files.deleteIfExists(file) ? 1 : 0;
            }
        }
        deleteEmptyFolders(files, root);
        return deleted;
    }

    /** Deletes the folders that were those of files and are empty now. */
    static void deleteEmptyFolders(Collection<Path> files, Path root) throws IOException {
        for (Path file : files) {
            Path parent = file.getParent();
            if (parent != null && !new OutputFolder(root).reachesByLink(parent)) {
                deleteEmpty(parent, root);
            }
        }
    }

    private static void deleteEmpty(Path start, Path root) throws IOException {
        for (Path at = start; at != null && at.startsWith(root) && !at.equals(root); at = at.getParent()) {
            try {
                if (Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
                    Files.delete(at);
                }
            } catch (NoSuchFileException e) {
                // Gone already; what holds it may be empty, too.
            } catch (DirectoryNotEmptyException e) {
                return;
            }
        }
    }
}
