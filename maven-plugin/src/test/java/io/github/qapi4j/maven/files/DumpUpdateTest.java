package io.github.qapi4j.maven.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qapi4j.generator.output.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpUpdateTest {
    @TempDir
    private Path base;

    private OutputTree tree;

    @BeforeEach
    void makeTree() {
        tree = new OutputTree(base);
    }

    @Test
    void itsOwnDumpsAreReplacedAndThoseOfOtherSchemasStay() throws IOException {
        dump(false, "a.out", "1");
        dump(false, "b.out", "1");
        dump(false, "a.out", "2");
        dump(false, "b.out", "2");

        assertThat(tree.out.resolve("a.out")).hasContent("2");
        assertThat(tree.out.resolve("b.out")).hasContent("2");
        Files.delete(tree.out.resolve("b.out"));
        dump(false, "a.out", "3");
    }

    @Test
    void othersAreReplacedOnRequestOnly() throws IOException {
        Path file = tree.put("out/a.out", "mine");
        assertThatThrownBy(() -> dump(false, "a.out", "1"))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "'out/a.out' is there already, and nothing shows that qapi4j wrote it; nothing was written: move"
                                + " or delete such files, choose another dumpDirectory, or let them be replaced with"
                                + " -Dqapi.overwrite");
        assertThat(file).hasContent("mine");
        assertThat(base.resolve("state")).doesNotExist();

        dump(true, "a.out", "1");
        Files.writeString(file, "changed");
        assertThatThrownBy(() -> dump(false, "a.out", "2")).hasMessageContaining("has been changed since");
        assertThat(file).hasContent("changed");
    }

    @Test
    void whatAKilledRunLeavesGoes() throws IOException {
        dump(false, "a.out", "1");
        assertThat(ManifestFile.read(tree.folders()).isInterrupted()).isFalse();
        Path draft = tree.put("out/" + OutputTree.DRAFT, "half");
        dump(false, "a.out", "2");
        assertThat(draft).exists();

        tree.interrupt();
        dump(false, "a.out", "3");
        assertThat(draft).doesNotExist();
        assertThat(tree.out.resolve("a.out")).hasContent("3");
    }

    private void dump(boolean overwrite, String name, String content) throws IOException {
        new DumpUpdate(
                        tree.folders(),
                        overwrite,
                        "move or delete such files, choose another dumpDirectory, or let them be replaced with -Dqapi.overwrite")
                .apply(OutputTree.RUN, List.of(), new OutputSet(tree.out, List.of(new OutputFile(name, content))));
    }
}
