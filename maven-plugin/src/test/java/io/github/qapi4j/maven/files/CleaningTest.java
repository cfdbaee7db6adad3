package io.github.qapi4j.maven.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated sources are under version control, and the record of the run that wrote them is not. */
class CleaningTest {
    @TempDir
    private Path base;

    private OutputTree tree;

    @BeforeEach
    void forgetWhatWasWritten() throws IOException {
        tree = new OutputTree(base);
        tree.write("1", "p/Kept.java", "p/Old.java", "q/Old.java");
        Files.delete(tree.manifest());
        tree.put("out/p/Mine.java", "package p;\n");
        tree.put("classes/p/Old.class", "");
    }

    @Test
    void whatIsNotGeneratedAnyMoreIsTold() throws IOException {
        OutputUpdate.Result result = tree.write("2", "p/Kept.java");

        assertThat(result.deleted()).isZero();
        assertThat(result.warnings())
                .containsExactly(
                        "'out/p/Old.java', 'out/q/Old.java' have been generated once, but not by this run; they"
                                + " stay: delete them if nobody needs them, or run once with -Dqapi.clean");
        assertThat(TreeText.of(tree.out)).containsExactly("p/Kept.java", "p/Mine.java", "p/Old.java", "q/Old.java");
        assertThat(tree.out.resolve("p/Kept.java")).hasContent(OutputTree.content("2", "p/Kept.java"));
    }

    @Test
    void itGoesOnRequestAlsoIfThereIsNothingElseToDo() throws IOException {
        assertThat(tree.write("1", "p/Kept.java").written().get(0).written()).isZero();
        assertThat(tree.update().hasToClean()).isFalse();
        assertThat(tree.cleaning().update().hasToClean()).isTrue();

        OutputUpdate.Result result = tree.write("1", "p/Kept.java");

        assertThat(result.warnings()).isEmpty();
        assertThat(result.deleted()).isEqualTo(2);
        assertThat(TreeText.of(tree.out)).containsExactly("p/Kept.java", "p/Mine.java");
        assertThat(TreeText.of(base.resolve("classes"))).isEmpty();
        assertThat(tree.update().hasToClean()).isFalse();
    }

    /** They come later in the build, and it is not known yet what they will write. */
    @Test
    void packagesOfOtherExecutionsAreLeftToThem() throws IOException {
        OutputUpdate.Result result = tree.cleaning().notAlone().write("1", "p/Kept.java");

        assertThat(result.deleted()).isEqualTo(1);
        assertThat(TreeText.of(tree.out)).containsExactly("p/Kept.java", "p/Mine.java", "q/Old.java");
    }

    @Test
    void whatOtherExecutionsHaveWrittenIsNoneOfThis() throws IOException {
        tree.execution("other").write("1", "p/Old.java", "q/Old.java");

        assertThat(tree.cleaning().write("1", "p/Kept.java").deleted()).isZero();
    }
}
