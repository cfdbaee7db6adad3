package io.github.qapi4j.maven.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        tree.dump(false, "1", "a.out");
        tree.dump(false, "1", "b.out");
        tree.dump(false, "2", "a.out");
        tree.dump(false, "2", "b.out");

        assertThat(tree.out.resolve("a.out")).hasContent("2");
        assertThat(tree.out.resolve("b.out")).hasContent("2");
        Files.delete(tree.out.resolve("b.out"));
        tree.dump(false, "3", "a.out");
    }

    @Test
    void othersAreReplacedOnRequestOnly() throws IOException {
        Path file = tree.put("out/a.out", "mine");
        assertThatThrownBy(() -> tree.dump(false, "1", "a.out"))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "'out/a.out' is there already, and nothing shows that qapi4j wrote it; nothing was written: move"
                                + " or delete such files, choose another dumpDirectory, or let them be replaced with"
                                + " -Dqapi.overwrite");
        assertThat(file).hasContent("mine");
        assertThat(base.resolve("state")).doesNotExist();

        tree.dump(true, "1", "a.out");
        Files.writeString(file, "changed");
        assertThatThrownBy(() -> tree.dump(false, "2", "a.out")).hasMessageContaining("has been changed since");
        assertThat(file).hasContent("changed");
    }

    /** Both write to the folder that is the default, for which nobody chose two. */
    @Test
    void whatTheCommandLineAskedForAndThePomAsksForIsReplacedInTurns() throws IOException {
        tree.dump(false, "1", "a.out");
        tree.execution("default-cli").dump(false, "2", "a.out");
        tree.dump(false, "3", "a.out");
        assertThat(tree.out.resolve("a.out")).hasContent("3");

        tree.dump(false, "1", "b.out");
        assertThatThrownBy(() -> tree.execution("two").dump(false, "4", "b.out"))
                .hasMessageContaining("is there already");
        Files.writeString(tree.out.resolve("a.out"), "mine");
        assertThatThrownBy(() -> tree.execution("default-cli").dump(false, "4", "a.out"))
                .hasMessageContaining("has been changed since");
    }

    @Test
    void whatAKilledRunLeavesGoes() throws IOException {
        tree.dump(false, "1", "a.out");
        assertThat(ManifestFile.read(tree.folders()).isInterrupted()).isFalse();
        Path draft = tree.put("out/" + OutputTree.DRAFT, "half");
        tree.dump(false, "2", "a.out");
        assertThat(draft).exists();

        tree.interrupt();
        tree.dump(false, "3", "a.out");
        assertThat(draft).doesNotExist();
        assertThat(tree.out.resolve("a.out")).hasContent("3");
    }
}
