package io.github.qapi4j.maven.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qapi4j.generator.output.OutputFile;
import io.github.qapi4j.generator.output.ReachabilityMetadata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What native images have to know lies among the classes, where others put such files, too. */
class MetadataUpdateTest {
    private static final OutputFile FILE = ReachabilityMetadata.of(List.of(), "org.example/vm/qapi");

    @TempDir
    private Path base;

    private OutputTree tree;
    private Path file;

    @BeforeEach
    void makeTree() {
        tree = new OutputTree(base);
        file = base.resolve("classes").resolve(ReachabilityMetadata.FOLDER).resolve(FILE.path());
    }

    private void write() throws IOException {
        List<OutputSet> wanted = new ArrayList<>(tree.wanted("1", "p/A.java"));
        wanted.add(new OutputSet(base.resolve("classes").resolve(ReachabilityMetadata.FOLDER), List.of(FILE)));
        tree.update().apply(OutputTree.RUN, List.of(), wanted);
    }

    @Test
    void goesWhereItIsNotWantedAnyMore() throws IOException {
        write();
        assertThat(file).hasContent(FILE.content());

        assertThat(tree.write("1", "p/A.java").deleted()).isEqualTo(1);
        assertThat(base.resolve("classes")).isEmptyDirectory();
    }

    @Test
    void replacesNoFileOfOthers() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{ \"reflection\": [] }");

        assertThatThrownBy(this::write)
                .hasMessageContaining(
                        "reachability-metadata.json' is there already, and nothing shows that qapi4j wrote it")
                .hasMessageEndingWith("move or delete such files, or set reachabilityMetadata to false");
        assertThat(file).hasContent("{ \"reflection\": [] }");
        assertThat(tree.out).doesNotExist();
    }
}
