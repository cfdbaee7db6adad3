package io.github.qapi4j.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.qapi4j.generator.output.OutputFile;
import io.github.qapi4j.generator.output.OutputFolder;
import io.github.qapi4j.generator.output.Ownership;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.provider.Arguments;

/**
 * Pairs of an input and the text that it should give, side by side under {@code src/test/resources}.
 *
 * <p>{@code -Dgolden.update=true} rewrites the files that differ, and fails, so that nobody commits them unread.
 */
public final class GoldenFiles {
    private static final Path RESOURCES = Path.of("src", "test", "resources");

    private GoldenFiles() {}

    /**
     * Returns the cases of a folder for a parameterised test: one path each, named after its place in the folder.
     *
     * <p>Every {@code *.json} below the folder is a case, but for files in a folder named {@code include}: these are
     * there to be included by cases.
     */
    public static Stream<Arguments> cases(String folder) throws IOException {
        Path top = RESOURCES.resolve(folder);
        try (Stream<Path> files = Files.walk(top)) {
            List<Arguments> cases = files.filter(GoldenFiles::isCase)
                    .sorted()
                    .map(path -> Arguments.of(
                            Named.of(top.relativize(path).toString().replace('\\', '/'), path)))
                    .toList();
            assertThat(cases).as("cases in %s", top).isNotEmpty();
            return cases.stream();
        }
    }

    private static boolean isCase(Path path) {
        Path parent = path.getParent();
        return path.getFileName().toString().endsWith(".json")
                && !parent.getFileName().toString().equals("include");
    }

    /** Returns the file beside a case that has another ending, such as {@code .err}. */
    public static Path beside(Path json, String ending) {
        String name = json.getFileName().toString();
        return json.resolveSibling(name.substring(0, name.length() - ".json".length()) + ending);
    }

    /**
     * Returns a loader under which a case is a root schema in the working directory, so that messages show
     * {@code case.json} and not where the resources lie: load {@code json.getFileName()} with it.
     */
    public static SourceLoader loader(Path json) {
        Path here = Path.of("").toAbsolutePath();
        return path -> SourceLoader.DISK.read(
                json.toAbsolutePath().resolveSibling(here.relativize(path)).normalize());
    }

    /** Checks a text against a golden file, or rewrites the file. */
    public static void verify(Path expectedFile, String actual) throws IOException {
        String expected = Files.exists(expectedFile) ? Files.readString(expectedFile) : "(there is no such file)";
        if (Boolean.getBoolean("golden.update") && !expected.equals(actual)) {
            Files.write(expectedFile, actual.getBytes(StandardCharsets.UTF_8));
            fail("rewrote " + expectedFile + "; read the difference before you commit it");
        }
        assertThat(actual).as("%s", expectedFile).isEqualTo(expected);
    }

    /**
     * Checks generated files against a folder, file by file, or rewrites the folder.
     *
     * @param top where the paths of the files start
     * @param folder the one below it that holds all of the files, and nothing else
     */
    public static void verifyFolder(Path top, String folder, List<OutputFile> files) throws IOException {
        Map<String, String> actual = new TreeMap<>();
        files.forEach(file -> actual.put(file.path(), file.content()));
        Map<String, String> expected = contents(top, top.resolve(folder));
        if (Boolean.getBoolean("golden.update") && !expected.equals(actual)) {
            for (String stale : expected.keySet()) {
                Files.delete(top.resolve(stale));
            }
            new OutputFolder(top).plan(files, Ownership.ALL).write();
            fail("rewrote " + top.resolve(folder) + "; read the difference before you commit it");
        }
        assertThat(actual.keySet()).as("files in %s", top.resolve(folder)).isEqualTo(expected.keySet());
        actual.forEach((path, content) -> assertThat(content).as(path).isEqualTo(expected.get(path)));
    }

    private static Map<String, String> contents(Path top, Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
                for (Path file : files.toList()) {
                    contents.put(top.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                }
            }
        }
        return contents;
    }
}
