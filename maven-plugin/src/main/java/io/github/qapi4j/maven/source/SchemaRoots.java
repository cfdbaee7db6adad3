package io.github.qapi4j.maven.source;

import io.github.qapi4j.maven.files.ProjectFolders;
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
import java.util.SortedMap;

/** Finds the schemas of a folder that no other one includes: those are what the compiler starts from. */
public final class SchemaRoots {
    /** Each file with the files that it includes, in the order of the paths. */
    private final Map<Path, Set<Path>> includes = new LinkedHashMap<>();

    private SchemaRoots() {}

    /**
     * Finds the files among which the roots are.
     *
     * <p>Files and folders whose name starts with a dot are left out: editors and version control leave them behind. So are
     * links to a folder that they lie in, and folders that are excluded with all that they hold are not opened.
     *
     * @param folders of which the source folder is searched; an empty result if there is none
     * @return the files, sorted by path
     * @throws IOException if a folder cannot be read; the message names it
     * @throws java.nio.file.InvalidPathException if a file has a name that the system's locale cannot decode
     */
    public static List<Path> candidates(ProjectFolders folders, SchemaSelection selection) throws IOException {
        Path folder = folders.source();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        SchemaFiles files = new SchemaFiles(folders, new PatternFilter(selection));
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
     * @return the roots, sorted by path; a file that cannot be read counts as one that includes nothing, and the compiler
     *     says why
     */
    public static List<Path> among(List<Path> candidates) {
        SchemaRoots roots = new SchemaRoots();
        for (Path file : candidates) {
            roots.includes.put(file, includes(file));
        }
        return roots.choose();
    }

    /**
     * Finds the roots among files that are known already.
     *
     * @param contents absolute path → content
     * @return the roots, sorted by path
     */
    static List<Path> among(SortedMap<Path, byte[]> contents) {
        SchemaRoots roots = new SchemaRoots();
        contents.forEach((file, content) -> roots.includes.put(file, IncludeScanner.scan(file, content)));
        return roots.choose();
    }

    private static Set<Path> includes(Path file) {
        try {
            return IncludeScanner.scan(file);
        } catch (IOException e) {
            return Set.of();
        }
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
