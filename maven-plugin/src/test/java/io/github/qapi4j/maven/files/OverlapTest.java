package io.github.qapi4j.maven.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.output.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverlapTest {
    @TempDir
    private Path base;

    private Path input;
    private Manifest theirs;

    @BeforeEach
    void letAnotherExecutionWrite() throws IOException {
        input = Files.writeString(base.resolve("a.json"), "1");
        ProjectFolders folders =
                new ProjectFolders(base, base, base.resolve("out"), base.resolve("state/generate/other"));
        Path classes = base.resolve("classes");
        OutputPlace place = new OutputPlace(base.resolve("out"), classes, classes, null);
        new OutputUpdate(folders, Manifest.NONE, place, new Cleaning(false, true))
                .apply(
                        new BuildFingerprint("1", List.of()),
                        List.of(new Input("a.json", Digest.of(Files.readAllBytes(input)))),
                        List.of(
                                set("out", "p/A.java", "p/B.java", "p/package-info.java"),
                                set("classes", "META-INF/qapi/a.json")));
        theirs = ManifestFile.read(folders);
    }

    @Test
    void whatIsTheSameInOneFolderIsTold() {
        Overlap overlap = overlap(true, true, set("out", "p/A.java", "p/C.java", "p/package-info.java"));

        assertThat(overlap).isEqualTo(new Overlap(List.of(), List.of("p/A.java")));
    }

    @Test
    void whatDiffersIsRefusedAlsoIfOnlyTheCaseTellsItApart() {
        assertThat(different("out", "p/A.java", "other")).containsExactly("p/A.java");
        assertThat(different("out", "p/b.java", "other")).containsExactly("p/b.java");
        assertThat(different("classes", "META-INF/qapi/a.json", "other"))
                .containsExactly("classes/META-INF/qapi/a.json");
    }

    @Test
    void aClassInTwoFoldersCannotBeCompiledInOneStep() {
        assertThat(overlap(true, true, set("more", "p/A.java", "p/package-info.java"))
                        .different())
                .containsExactly("p/A.java");
        assertThat(overlap(true, false, set("more", "p/A.java")))
                .isEqualTo(new Overlap(List.of(), List.of("p/A.java")));
        assertThat(overlap(false, false, set("more", "p/A.java"))).isEqualTo(new Overlap(List.of(), List.of()));
    }

    @Test
    void nothingIsSaidOfAnExecutionThatHasYetToSeeAChange() throws IOException {
        Files.writeString(input, "2");

        assertThat(different("out", "p/A.java", "other")).isEmpty();
    }

    private List<String> different(String folder, String name, String content) {
        OutputSet set = new OutputSet(base.resolve(folder), List.of(new OutputFile(name, content)));
        return overlap(true, true, set).different();
    }

    private Overlap overlap(boolean together, boolean inOneStep, OutputSet set) {
        return Overlap.of(List.of(set), new Overlap.Other(theirs, together, inOneStep), base);
    }

    private OutputSet set(String folder, String... names) {
        return new OutputSet(
                base.resolve(folder),
                List.of(names).stream().map(name -> new OutputFile(name, name)).toList());
    }
}
