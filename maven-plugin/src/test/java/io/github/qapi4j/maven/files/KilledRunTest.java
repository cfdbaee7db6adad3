package io.github.qapi4j.maven.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run that was killed leaves beside its files; {@link KilledUpdateTest} kills real ones. */
class KilledRunTest {
    @TempDir
    private Path base;

    @Test
    void halfWrittenFilesGoAfterARunThatWasKilledAndNoOther() throws IOException {
        OutputTree tree = new OutputTree(base);
        tree.write("1", "p/A.java", "a.json");
        List<Path> beside = List.of(
                tree.put("out/p/" + OutputTree.DRAFT, "half"),
                tree.put("classes/META-INF/qapi/" + OutputTree.DRAFT, "half"));
        Path record = tree.put("state/generate/one/" + OutputTree.DRAFT, "half");

        tree.write("2", "p/A.java", "a.json");
        assertThat(beside).allSatisfy(draft -> assertThat(draft).exists());
        assertThat(record).doesNotExist();

        tree.interrupt();
        tree.write("3", "p/A.java", "a.json");
        assertThat(beside).allSatisfy(draft -> assertThat(draft).doesNotExist());
    }
}
