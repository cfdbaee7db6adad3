package io.github.qapi4j.generator.syntax.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds included files: relative to the including one, as QEMU does, or else below one of the include roots. Each file is read
 * once.
 */
final class IncludeFinder {
    private final SourceLoader loader;
    private final List<Path> roots;
    private final Path schemaFolder;

    /** How many files may include each other in a chain; real schemas need four. */
    static final int MAX_CHAIN = 200;

    private final Set<Path> read = new HashSet<>();

    /**
     * Makes a finder.
     *
     * @param roots the folders to look in, as the user gave them
     * @param schemaFolder the folder of the root schema, to which module names are relative
     */
    IncludeFinder(SourceLoader loader, List<Path> roots, Path schemaFolder) {
        this.loader = loader;
        this.roots = roots;
        this.schemaFolder = schemaFolder;
    }

    /**
     * Finds a file, and reads it unless it was read before or cannot be included here; then it counts as found.
     *
     * @param including what diagnostics call the including file
     * @param target what the directive says
     * @return the file; the one beside the including file where there is none anywhere
     * @throws java.nio.file.InvalidPathException if the system has no such paths
     */
    IncludedFile find(SourcePath from, String including, String target) {
        Path folder = from.path().resolveSibling("");
        IncludedFile beside =
                read(from.include(folder, target, schemaFolder), DisplayName.ofIncluded(including, target));
        if (beside.failure() == null) {
            return beside;
        }
        for (Path root : roots) {
            SourcePath path = from.include(loader.locate(root), target, schemaFolder);
            IncludedFile below = read(path, DisplayName.ofIncluded(root + "/", target));
            if (below.failure() == null) {
                return below;
            }
        }
        return beside;
    }

    /**
     * Reads the root schema.
     *
     * @throws IOException if it cannot be read
     */
    byte[] readRoot(SourcePath path) throws IOException {
        byte[] bytes = loader.read(path.path());
        read.add(path.path());
        return bytes;
    }

    /** Returns whether a file that was not read before stands too deep in a chain of includes. */
    boolean isTooDeep(SourcePath path) {
        return path.depth() > MAX_CHAIN && !read.contains(path.path());
    }

    /** Returns in words where files are looked for. */
    String whereItLooks() {
        return "the name is relative to the folder of this file"
                + (roots.isEmpty() ? "" : ", or to one of the folders given for includes");
    }

    private IncludedFile read(SourcePath path, String name) {
        try {
            boolean needed = !path.leadsBack() && path.depth() <= MAX_CHAIN && !read.contains(path.path());
            byte[] bytes = needed ? loader.read(path.path()) : null;
            if (needed) {
                read.add(path.path());
            }
            return new IncludedFile(path, loader.displayName(path.path(), name), bytes, null);
        } catch (IOException e) {
            return new IncludedFile(path, name, null, e);
        }
    }
}
