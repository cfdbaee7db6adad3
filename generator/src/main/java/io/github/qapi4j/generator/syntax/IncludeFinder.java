package io.github.qapi4j.generator.syntax;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Finds included files: relative to the including one, as QEMU does, or else below one of the include roots. */
final class IncludeFinder {
    private final SourceLoader loader;
    private final List<Path> roots;
    private final Path schemaFolder;

    /** Says whether a file is to be read at all; one that is not counts as found. */
    interface Needed {
        /** Returns whether the file is to be read. */
        boolean isNeeded(SourcePath path);
    }

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
     * Finds a file, and reads it where that is needed.
     *
     * @param including what diagnostics call the including file
     * @param target what the directive says
     * @param needed which files are to be read
     * @return the file; the one beside the including file where there is none anywhere
     * @throws java.nio.file.InvalidPathException if the system has no such paths
     */
    IncludedFile find(SourcePath from, String including, String target, Needed needed) {
        Path folder = from.path().resolveSibling("");
        IncludedFile beside =
                read(from.include(folder, target, schemaFolder), DisplayName.ofIncluded(including, target), needed);
        if (beside.failure() == null) {
            return beside;
        }
        for (Path root : roots) {
            SourcePath path = from.include(loader.locate(root), target, schemaFolder);
            IncludedFile below = read(path, DisplayName.ofIncluded(root + "/", target), needed);
            if (below.failure() == null) {
                return below;
            }
        }
        return beside;
    }

    /** Returns in words where files are looked for. */
    String whereItLooks() {
        return "the name is relative to the folder of this file"
                + (roots.isEmpty() ? "" : ", or to one of the folders given for includes");
    }

    private IncludedFile read(SourcePath path, String name, Needed needed) {
        try {
            byte[] bytes = needed.isNeeded(path) ? loader.read(path.path()) : null;
            return new IncludedFile(path, loader.displayName(path.path(), name), bytes, null);
        } catch (IOException e) {
            return new IncludedFile(path, name, null, e);
        }
    }
}
