package io.github.qapi4j.generator.emit;

import io.github.qapi4j.runtime.QapiValue;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The classes of the runtime and of the golden types, which may be in folders or in jars. What is for Jackson 2 is left out:
 * there is none here, and to read it goes on to Jackson 3.
 */
final class MappedClasses {
    private static final String RUNTIME = QapiValue.class.getPackageName();

    private MappedClasses() {}

    /** Returns all of them; none is initialised. */
    static List<Class<?>> all() throws IOException, ReflectiveOperationException, URISyntaxException {
        List<Class<?>> all = new ArrayList<>();
        for (Class<?> neighbour : List.of(QapiValue.class, MappedClasses.class)) {
            Path place = Path.of(neighbour
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            for (String name : names(place)) {
                boolean isOfRuntime = name.startsWith(RUNTIME + ".") && !name.startsWith(RUNTIME + ".jackson2.");
                if (isOfRuntime || name.startsWith("golden.ignore.")) {
                    all.add(Class.forName(name, false, MappedClasses.class.getClassLoader()));
                }
            }
        }
        return all;
    }

    private static List<String> names(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            return below(place);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return below(jar.getPath("/"));
        }
    }

    private static List<String> below(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .sorted()
                    .toList();
        }
    }
}
