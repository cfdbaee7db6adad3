package io.github.qapi4j.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code qapi generate --native-image}. */
class NativeImageTest {
    private static final String FILE = "META-INF/native-image/org.example/vm/reachability-metadata.json";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @BeforeEach
    void writeSchemas() throws IOException {
        Files.writeString(folder.resolve("a.json"), "{ 'struct': 'Foo', 'data': { 'a': 'int' } }\n");
        Files.writeString(folder.resolve("b.json"), "{ 'alternate': 'Bar', 'data': { 'a': 'int' } }\n");
    }

    private int generate(String owner, String... schemas) {
        String[] words = new String[5 + schemas.length];
        words[0] = "generate";
        words[1] = "--package=org.example";
        words[2] = "--output=" + folder.resolve("out");
        words[3] = "--native-image=" + owner;
        words[4] = "--clean";
        for (int i = 0; i < schemas.length; i++) {
            words[5 + i] = folder.resolve(schemas[i]).toString();
        }
        return Main.run(new PrintWriter(out), new PrintWriter(err), words);
    }

    @Test
    void tellsOfAllTypesInOneFileThatIsOurs() throws IOException {
        assertThat(generate("org.example/vm", "a.json", "b.json")).isZero();
        assertThat(folder.resolve("out").resolve(FILE))
                .content()
                .contains("{ \"type\": \"org.example.Bar\", \"methods\"", "{ \"type\": \"org.example.Bar$A\" }")
                .contains("{ \"type\": \"org.example.Foo\", \"methods\"");

        assertThat(generate("org.example/vm", "a.json")).isZero();
        assertThat(folder.resolve("out").resolve(FILE))
                .content()
                .contains("org.example.Foo")
                .doesNotContain("org.example.Bar");
        assertThat(out.toString())
                .contains("Generated 2 types from 2 schemas", "(4 files written, 0 unchanged)")
                .contains("(1 file written, 2 unchanged, 1 deleted)");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void leavesFilesOfOthersAlone() throws IOException {
        Path file = folder.resolve("out").resolve(FILE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{ \"reflection\": [] }\n");

        assertThat(generate("org.example/vm", "a.json")).isEqualTo(1);
        assertThat(err.toString()).contains("is there already, and nothing shows that qapi4j wrote it");
        assertThat(file).hasContent("{ \"reflection\": [] }\n");
        assertThat(folder.resolve("out/org")).doesNotExist();
    }

    @Test
    void refusesAnOwnerThatIsNone() {
        assertThat(generate("../vm", "a.json")).isEqualTo(2);
        assertThat(err.toString())
                .contains("'../vm' is not a group and an artifact; write them as org.example/artifact");
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
