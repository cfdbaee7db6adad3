package io.github.qapi4j.maven.source;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the schemas of a folder that no other one includes: those are what the compiler starts from. */
public final class SchemaRoots {
    /** Each file with the files that it includes, in the order of the paths. */
    private final Map<Path, Set<Path>> includes = new LinkedHashMap<>();

    private SchemaRoots() {}

    /**
     * Finds the files among which the roots are.
     *
     * <p>Files whose name starts with a dot are left out: editors leave such copies behind.
     *
     * @param folder absolute; an empty result if there is no such folder
     * @return the files, sorted by path
     * @throws IOException if the folder cannot be read
     */
    public static List<Path> candidates(Path folder, SchemaSelection selection) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        SchemaFiles files = new SchemaFiles(folder, new GlobFilter(folder.getFileSystem(), selection));
        Files.walkFileTree(folder, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, files);
        return files.sorted();
    }

    /**
     * Finds the roots among files.
     *
     * <p>Every file is reached from the result, also where files include each other in a circle; the compiler then reports
     * the circle.
     *
     * @param candidates absolute paths
     * @return the roots, sorted by path
     * @throws IOException if a file cannot be read
     */
    public static List<Path> among(List<Path> candidates) throws IOException {
        SchemaRoots roots = new SchemaRoots();
        for (Path file : candidates) {
            roots.includes.put(file, IncludeScanner.scan(file));
        }
        return roots.choose();
    }

    private List<Path> choose() {
        Set<Path> included = new HashSet<>();
        includes.values().forEach(included::addAll);
        List<Path> roots = new ArrayList<>();
        Set<Path> reached = new HashSet<>();
        for (Path file : includes.keySet()) {
            if (!included.contains(file)) {
                roots.add(file);
                reach(file, reached);
            }
        }
        for (Path file : includes.keySet()) {
            if (!reached.contains(file)) {
                roots.add(file);
                reach(file, reached);
            }
        }
        roots.sort(null);
        return roots;
    }

    private void reach(Path start, Set<Path> reached) {
        Deque<Path> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            Path file = open.pop();
            if (reached.add(file)) {
                open.addAll(includes.getOrDefault(file, Set.of()));
            }
        }
    }
}
