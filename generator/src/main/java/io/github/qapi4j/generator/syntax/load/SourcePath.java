package io.github.qapi4j.generator.syntax.load;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which file it is, and which includes led to it.
 *
 * @param path absolute and normalised, links not resolved; two equal paths are one file
 * @param module the path relative to the root schema's folder, with slashes
 * @param includer the file that includes it, or null for a root schema
 * @param depth how many files stand above it in the chain of includes
 */
record SourcePath(Path path, String module, @Nullable SourcePath includer, int depth) {
    /** Returns the root of a chain. */
    static SourcePath root(Path path) {
        return new SourcePath(path, name(path.getFileName()), null, 0);
    }

    /**
     * Returns the file that an include directive of this file names.
     *
     * @param folder the folder that the name is relative to
     * @param target what the directive says
     * @param rootFolder the folder that module names are relative to
     * @throws java.nio.file.InvalidPathException if the system has no such paths
     */
    SourcePath include(Path folder, String target, Path rootFolder) {
        Path included = folder.resolve(target).normalize();
        boolean related = rootFolder.getRoot() != null && rootFolder.getRoot().equals(included.getRoot());
        return new SourcePath(included, name(related ? rootFolder.relativize(included) : included), this, depth + 1);
    }

    /** Returns whether this file is also one of those that led to it (R3). */
    boolean leadsBack() {
        for (SourcePath at = includer; at != null; at = at.includer) {
            if (at.path.equals(path)) {
                return true;
            }
        }
        return false;
    }

    private static String name(@Nullable Path path) {
        return path == null ? "" : path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
