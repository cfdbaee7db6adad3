package io.github.qapi4j.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.GoldenFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Folders with {@code old.json}, {@code new.json}, and {@code diff.txt}, what is found between them; {@code arguments.txt}
 * may hold options.
 */
class DiffGoldenTest {
    private static final Path TOP = Path.of("src", "test", "resources", "diff");

    static Stream<Arguments> cases() throws IOException {
        try (Stream<Path> files = Files.walk(TOP)) {
            List<Arguments> cases = files.filter(file -> file.endsWith("old.json"))
                    .map(Path::getParent)
                    .sorted()
                    .map(folder -> Arguments.of(
                            Named.of(TOP.relativize(folder).toString().replace('\\', '/'), folder)))
                    .toList();
            assertThat(cases).isNotEmpty();
            return cases.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void tellsWhatChanged(Path folder) throws IOException {
        StringWriter err = new StringWriter();
        StringWriter out = new StringWriter();

        int code = Main.run(new PrintWriter(out), new PrintWriter(err), arguments(folder));

        assertThat(err.toString()).isEmpty();
        assertThat(code).isIn(0, 3);
        GoldenFiles.verify(folder.resolve("diff.txt"), out.toString().replace(folder + "/", ""));
    }

    private static String[] arguments(Path folder) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("diff", "--question=all"));
        Path file = folder.resolve("arguments.txt");
        if (Files.exists(file)) {
            arguments.addAll(List.of(Files.readString(file).strip().split(" ")));
        }
        arguments.add(folder + "/old.json");
        arguments.add(folder + "/new.json");
        return arguments.toArray(String[]::new);
    }
}
