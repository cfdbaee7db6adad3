package io.github.qapi4j.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.cli.Main;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.options.UnknownMembersMode;
import io.github.qapi4j.generator.output.OutputFile;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same schemas give the same bytes: in the next run, in another order, and on a machine set up in another way. */
class DeterminismTest {
    private static final Path EVERYTHING = Path.of("src", "test", "resources", "emit", "everything.json");
    private static final GenerateOptions OPTIONS = new GenerateOptions("golden.keep", UnknownMembersMode.KEEP);

    private static GenerateResult generate(List<Path> roots) {
        GenerateResult result = new QapiCompiler(SourceLoader.DISK).generate(roots, CheckOptions.DEFAULT, OPTIONS);
        assertThat(result.diagnostics()).isEmpty();
        assertThat(result.files()).isNotEmpty();
        return result;
    }

    @Test
    void twiceInOneProcess() {
        assertThat(generate(List.of(EVERYTHING))).isEqualTo(generate(List.of(EVERYTHING)));
    }

    @Test
    void rootsInAnotherOrder(@TempDir Path folder) throws IOException {
        Path other = Files.writeString(
                folder.resolve("other.json"), "{ 'struct': 'Other', 'data': { '*i': 'int', '*o': 'Other' } }\n");

        assertThat(generate(List.of(other, EVERYTHING))).isEqualTo(generate(List.of(EVERYTHING, other)));
    }

    /** In Turkish, the upper case of {@code i} is not {@code I}. */
    @Test
    void onAnotherMachine(@TempDir Path folder) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Asia/Tokyo",
                        "-Dfile.encoding=ISO-8859-1",
                        "-Dline.separator=\r\n",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(),
                        "generate",
                        "--package=" + OPTIONS.packageName(),
                        "--unknown-members=keep",
                        "--output=" + folder,
                        EVERYTHING.toString())
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "output"))
                .start();

        assertThat(child.waitFor())
                .as(Files.readString(folder.resolve("output")))
                .isZero();
        for (OutputFile file : generate(List.of(EVERYTHING)).files()) {
            assertThat(Files.readAllBytes(folder.resolve(file.path())))
                    .as(file.path())
                    .isEqualTo(file.content().getBytes(StandardCharsets.UTF_8));
        }
    }
}
