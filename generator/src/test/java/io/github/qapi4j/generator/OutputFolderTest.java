package io.github.qapi4j.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFolderTest {
    private static final GeneratedFile A = new GeneratedFile("org/example/A.java", "class A {} // é\n");
    private static final GeneratedFile B = new GeneratedFile("org/example/B.java", "class B {}\n");

    @TempDir
    private Path temporary;

    @Test
    void writesWhatChangedAndLeavesTheRestAlone() throws IOException {
        Path folder = temporary.resolve("made/when/needed");
        OutputFolder output = new OutputFolder(folder);
        assertThat(output.write(List.of(A, B))).isEqualTo(new OutputFolder.Summary(2, 0));
        FileTime longAgo = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(folder.resolve(A.path()), longAgo);

        OutputFolder.Summary summary = output.write(List.of(A, new GeneratedFile(B.path(), "class B { int x; }\n")));

        assertThat(summary).isEqualTo(new OutputFolder.Summary(1, 1));
        assertThat(folder.resolve(A.path())).hasContent(A.content());
        assertThat(Files.getLastModifiedTime(folder.resolve(A.path()))).isEqualTo(longAgo);
        assertThat(folder.resolve(B.path())).hasContent("class B { int x; }\n");
        assertThat(folder.resolve("org/example")).isDirectoryNotContaining("glob:**.tmp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../A.java", "org/../../A.java", "/A.java", "."})
    void staysInItsFolder(String path) {
        OutputFolder output = new OutputFolder(temporary.resolve("out"));

        assertThatThrownBy(() -> output.write(List.of(new GeneratedFile(path, ""))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("'" + path + "' would lie outside");
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void refusesAFolderThatIsAFile() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "precious");

        assertThatThrownBy(() -> new OutputFolder(file).write(List.of(A)))
                .isInstanceOf(IOException.class)
                .hasMessage("'%s' is a file, not a folder; remove it or choose another output folder", file);
        assertThat(file).hasContent("precious");
    }

    @Test
    void refusesAPackageThatIsAFile() throws IOException {
        Path file = Files.writeString(temporary.resolve("org"), "precious");

        assertThatThrownBy(() -> new OutputFolder(temporary).write(List.of(A)))
                .isInstanceOf(IOException.class)
                .hasMessage("'%s' is a file, not a folder; remove it or choose another output folder", file);
        assertThat(file).hasContent("precious");
    }

    @Test
    void refusesAFileThatIsAFolder() throws IOException {
        Files.createDirectories(temporary.resolve(A.path()));

        assertThatThrownBy(() -> new OutputFolder(temporary).write(List.of(A)))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("cannot be written: it is a folder; remove it");
    }
}
