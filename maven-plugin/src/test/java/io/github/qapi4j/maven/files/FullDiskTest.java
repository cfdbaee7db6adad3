package io.github.qapi4j.maven.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FullDiskTest {
    private static final int BLOCK = 512;
    private static final int BLOCKS = 16;

    /** A run takes two blocks for the manifest, which is replaced, and one for each file. */
    @ParameterizedTest
    @CsvSource({
        "0, state/generate/one/manifest.txt",
        "1, out/p/A.java",
        "2, out/p/B.java",
        "3, state/generate/one/manifest.txt"
    })
    void isSaidWithThePathAndRepairedByTheNextRun(int free, String culprit) throws IOException {
        try (FileSystem disk = disk()) {
            Path filler = disk.getPath("/filler");
            Files.write(filler, new byte[(BLOCKS - free) * BLOCK]);
            OutputTree tree = new OutputTree(disk.getPath("/project"));

            assertThatThrownBy(() -> tree.write("1", "p/A.java", "p/B.java"))
                    .isInstanceOf(IOException.class)
                    .hasMessage("'/project/" + culprit
                            + "' cannot be written: out of disk space; mend that, or choose another output folder");

            Files.delete(filler);
            tree.write("2", "p/B.java");
            assertThat(TreeText.of(tree.out)).containsExactly("p/B.java");
            assertThat(TreeText.of(tree.folders().state())).containsExactly(ManifestFile.NAME);
            assertThat(tree.out.resolve("p/B.java")).hasContent(OutputTree.content("2", "p/B.java"));
        }
    }

    /** Copies of schemas do not say whose they are; only the record does that a run makes before it writes. */
    @Test
    void whatWasWrittenBeforeIsOursForTheNextRun() throws IOException {
        try (FileSystem disk = disk()) {
            OutputTree tree = new OutputTree(disk.getPath("/project"));
            tree.write("1", "a.json");
            Path filler = disk.getPath("/filler");
            Files.write(filler, new byte[(BLOCKS - 4) * BLOCK]);

            assertThatThrownBy(() -> tree.write("2", "a.json", "b.json", "c.json", "d.json"))
                    .hasMessageContaining("out of disk space");
            assertThat(tree.schemas.resolve("a.json")).hasContent(OutputTree.content("2", "a.json"));

            Files.delete(filler);
            tree.write("3", "a.json");
            assertThat(TreeText.of(tree.schemas)).containsExactly("a.json");
            assertThat(tree.schemas.resolve("a.json")).hasContent(OutputTree.content("3", "a.json"));
        }
    }

    @Test
    void dumpsThatWereWrittenBeforeAreOursForTheNextRun() throws IOException {
        try (FileSystem disk = disk()) {
            OutputTree tree = new OutputTree(disk.getPath("/project"));
            tree.dump(false, "1", "a.out");
            Path filler = disk.getPath("/filler");
            Files.write(filler, new byte[(BLOCKS - 4) * BLOCK]);

            assertThatThrownBy(() -> tree.dump(false, "2", "a.out", "b.out", "c.out", "d.out"))
                    .hasMessageContaining("out of disk space");
            assertThat(tree.out.resolve("a.out")).hasContent("2");

            Files.delete(filler);
            tree.dump(false, "3", "a.out");
            assertThat(tree.out.resolve("a.out")).hasContent("3");
        }
    }

    /** A user who has no room for the new sources still has the old ones. */
    @Test
    void whatIsNoLongerGeneratedGoesOnlyAfterTheRestIsWritten() throws IOException {
        try (FileSystem disk = disk()) {
            OutputTree tree = new OutputTree(disk.getPath("/project"));
            tree.write("1", "p/A.java");
            Files.write(disk.getPath("/filler"), new byte[(BLOCKS - 4) * BLOCK]);

            assertThatThrownBy(() -> tree.write("2", "p/B.java", "p/C.java", "p/D.java"))
                    .hasMessageContaining("out of disk space");

            assertThat(tree.out.resolve("p/A.java")).exists();
        }
    }

    /** Else the cases above would show nothing. */
    @Test
    void isNotFullWithFourBlocks() throws IOException {
        try (FileSystem disk = disk()) {
            Files.write(disk.getPath("/filler"), new byte[(BLOCKS - 4) * BLOCK]);

            assertThat(new OutputTree(disk.getPath("/project"))
                            .write("1", "p/A.java", "p/B.java")
                            .written())
                    .isNotEmpty();
        }
    }

    private static FileSystem disk() {
        return Jimfs.newFileSystem(Configuration.unix().toBuilder()
                .setBlockSize(BLOCK)
                .setMaxSize(BLOCKS * BLOCK)
                .build());
    }
}
