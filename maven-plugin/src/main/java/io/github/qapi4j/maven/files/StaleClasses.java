package io.github.qapi4j.maven.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Deletes the classes of sources that go. The compiler does so as a rule, but not if its incremental mode is off, nor if a
 * build is killed after it has written classes and before it has noted which: nobody would ever delete those.
 */
final class StaleClasses {
    private static final String SOURCE = ".java";
    private static final String CLASS = ".class";

    private StaleClasses() {}

    /**
     * Deletes the classes, nested ones too, and the folders that this leaves empty.
     *
     * @param sources relative to the folder that sources are compiled from
     * @param classes the folder that they are compiled to; need not exist
     * @throws IOException if one cannot be deleted
     */
    static void delete(Collection<Path> sources, Path classes) throws IOException {
        Map<Path, Set<String>> types = new TreeMap<>();
        for (Path source : sources) {
            Path target = classes.resolve(source);
            String name = target.getFileName().toString();
            if (name.endsWith(SOURCE)) {
                types.computeIfAbsent(target.getParent(), unused -> new TreeSet<>())
                        .add(name.substring(0, name.length() - SOURCE.length()));
            }
        }
        for (Map.Entry<Path, Set<String>> folder : types.entrySet()) {
            if (Files.isDirectory(folder.getKey())) {
                StaleFiles.delete(classesOf(folder.getValue(), folder.getKey()), classes);
            }
        }
    }

    private static List<Path> classesOf(Set<String> types, Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + CLASS)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                int dollar = name.indexOf('$');
                if (types.contains(name.substring(0, dollar < 0 ? name.length() - CLASS.length() : dollar))) {
                    found.add(file);
                }
            }
        }
        return found;
    }
}
