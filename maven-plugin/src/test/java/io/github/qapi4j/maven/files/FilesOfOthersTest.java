package io.github.qapi4j.maven.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing on disk is replaced or deleted that we did not write. */
class FilesOfOthersTest {
    private static final String MINE = "package p;\n\nclass Precious {}\n";

    @TempDir
    private Path base;

    private OutputTree tree;

    @BeforeEach
    void makeTree() {
        tree = new OutputTree(base);
    }

    @Test
    void aForeignFileIsRefusedBeforeAnythingIsWritten() throws IOException {
        tree.write("1", "p/Old.java");
        List<String> before = TreeText.of(base);
        Path source = tree.put("out/p/B.java", MINE);

        assertRefused(() -> tree.write("1", "p/A.java", "p/B.java", "a.json"))
                .hasMessage(
                        "'out/p/B.java' is there already, and nothing shows that qapi4j wrote it; nothing was written:"
                                + " move or delete such files, or choose another output folder or package");

        Files.delete(source);
        tree.put("classes/META-INF/qapi/a.json", "{}");
        assertRefused(() -> tree.write("1", "p/A.java", "p/B.java", "a.json"))
                .hasMessage("'classes/META-INF/qapi/a.json' is there already, and nothing shows that qapi4j wrote it;"
                        + " nothing was written: move or delete such files, or set embedSchemas to false");
        Files.delete(base.resolve("classes/META-INF/qapi/a.json"));
        assertThat(TreeText.of(base)).isEqualTo(before);
        assertThat(reason()).isNull();
    }

    @Test
    void aFileThatWasChangedSinceItWasGeneratedIsRefused() throws IOException {
        tree.write("1", "p/A.java");
        Path file = tree.put("out/p/A.java", OutputTree.content("by hand", "p/A.java"));

        assertRefused(() -> tree.write("2", "p/A.java"))
                .hasMessage(
                        "'out/p/A.java' has been changed since it was generated; nothing was written: move or delete"
                                + " such files, or choose another output folder or package; with -Dqapi.clean those are replaced"
                                + " that still begin as generated ones do");
        assertThat(file).content().contains("by hand");

        Files.writeString(file, OutputTree.content("2", "p/A.java"));
        assertThat(tree.write("2", "p/A.java").written().get(0).unchanged()).isEqualTo(1);
        Files.writeString(file, OutputTree.content("by hand", "p/A.java"));
        tree.cleaning().write("3", "p/A.java");
        assertThat(file).hasContent(OutputTree.content("3", "p/A.java"));
        Files.writeString(file, MINE);
        assertRefused(() -> tree.cleaning().write("4", "p/A.java")).hasMessageStartingWith("'out/p/A.java' has been");
    }

    /** As Git leaves text files on some systems. */
    @Test
    void otherLineEndsAreNoChange() throws IOException {
        tree.write("1", "p/A.java", "p/B.java", "a.json");
        for (String name : List.of("out/p/A.java", "out/p/B.java", "classes/META-INF/qapi/a.json")) {
            Path file = base.resolve(name);
            Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
        }

        assertThat(tree.write("2", "p/A.java", "a.json").deleted()).isEqualTo(1);

        assertThat(base.resolve("out/p/A.java")).hasContent(OutputTree.content("2", "p/A.java"));
    }

    @Test
    void aStaleFileThatWasChangedStaysWithItsClassesAndIsTold() throws IOException {
        tree.write("1", "p/A.java", "p/B.java", "a.json");
        tree.put("out/p/A.java", MINE);
        tree.put("classes/META-INF/qapi/a.json", "{}");
        tree.put("classes/p/A.class", "");
        tree.put("classes/p/B.class", "");

        OutputUpdate.Result result = tree.write("1");

        assertThat(result.deleted()).isEqualTo(1);
        assertThat(result.warnings())
                .containsExactly(
                        "'classes/META-INF/qapi/a.json', 'out/p/A.java' have been changed since generation, and"
                                + " nothing generates them any more; they stay: delete them if nobody needs them");
        assertThat(TreeText.of(tree.out)).containsExactly("p/A.java");
        assertThat(TreeText.of(base.resolve("classes"))).containsExactly("META-INF/qapi/a.json", "p/A.class");
        assertThat(base.resolve("out/p/A.java")).hasContent(MINE);
    }

    @Test
    void aManifestCannotNameFoldersThatTheConfigurationDoesNotName() throws IOException {
        Path project = base.resolve("project");
        tree = new OutputTree(project);
        tree.write("1", "p/A.java");
        Path victim = Files.createDirectories(base.resolve("victim/sub")).resolve("file.txt");
        Files.writeString(victim, "precious");
        Path draft = victim.resolveSibling(".0f8fad5b-d9cb-469f-a165-70867728950e.qapi-draft");
        Files.writeString(draft, "precious");
        Path schema = tree.put("src/a.json", "precious");
        Path behindLink = tree.put("elsewhere/file.txt", "precious");
        Files.createSymbolicLink(tree.out.resolve("link"), project.resolve("elsewhere"));
        String digest = Digest.of("precious".getBytes(StandardCharsets.UTF_8)).toString();
        String lines = "output " + digest + " 0 link/file.txt\noutput " + digest + " 0 ../src/a.json\n"
                + "folder ../victim\noutput " + digest + " 0 sub/file.txt\nfolder src\noutput " + digest
                + " 0 a.json\n";
        for (boolean interrupted : List.of(false, true)) {
            String text = Files.readString(tree.manifest());
            Files.writeString(
                    tree.manifest(),
                    (interrupted ? text.replaceAll("(?m)^plugin .*\n", "") : text).replace("end\n", lines + "end\n"));

            tree.write(String.valueOf(interrupted), "p/A.java");

            assertThat(List.of(victim, draft, schema, behindLink))
                    .allSatisfy(file -> assertThat(file).hasContent("precious"));
        }
    }

    @Test
    void aManifestIsNotBelievedWithoutTheContent() throws IOException {
        tree.write("1", "p/A.java");
        Path mine = tree.put("out/p/Mine.java", MINE);
        Files.writeString(
                tree.manifest(),
                Files.readString(tree.manifest()).replace("end\n", "output 00000000:0 0 p/Mine.java\nend\n"));

        assertThat(tree.write("2", "p/A.java").warnings())
                .singleElement()
                .asString()
                .contains("'out/p/Mine.java'");

        assertThat(mine).hasContent(MINE);
    }

    /** A folder of somebody else's may lie behind a link, too; then it stays, and in it what is not ours. */
    @Test
    void aLinkToAPackageAndTheFoldersBehindItStay() throws IOException {
        Path elsewhere = Files.createDirectories(base.resolve("elsewhere/deep")).getParent();
        Files.createDirectories(tree.out);
        Path link = Files.createSymbolicLink(tree.out.resolve("p"), elsewhere);
        tree.write("1", "p/A.java", "p/deep/B.java", "q/C.java");
        assertThat(TreeText.of(elsewhere)).containsExactly("A.java", "deep/B.java");

        assertThat(tree.write("1", "q/C.java").deleted()).isEqualTo(2);

        assertThat(link).isSymbolicLink();
        assertThat(elsewhere.resolve("deep")).isEmptyDirectory();
    }

    @Test
    void aFileInPlaceOfAFolderOfStaleFilesStays() throws IOException {
        tree.write("1", "p/sub/A.java", "q/deep/sub/B.java", "q/C.java");
        Files.delete(tree.out.resolve("p/sub/A.java"));
        Files.delete(tree.out.resolve("p/sub"));
        tree.put("out/p/sub", MINE);
        Files.delete(tree.out.resolve("q/deep/sub/B.java"));
        Files.delete(tree.out.resolve("q/deep/sub"));
        Files.delete(tree.out.resolve("q/deep"));
        tree.put("out/q/deep", MINE);

        tree.write("1", "q/C.java");

        assertThat(TreeText.of(tree.out)).containsExactly("p/sub", "q/C.java", "q/deep");
    }

    @Test
    void aLinkInPlaceOfAStaleFileStays() throws IOException {
        tree.write("1", "p/A.java");
        Path moved = Files.move(tree.out.resolve("p/A.java"), base.resolve("A.java"));
        Path link = Files.createSymbolicLink(tree.out.resolve("p/A.java"), moved);

        assertThat(tree.write("1").warnings()).hasSize(1);

        assertThat(link).isSymbolicLink();
        assertThat(moved).exists();
    }

    /** The one before last had been killed, and with it another text was on disk than the last record of a whole run says. */
    @Test
    void whatAKilledRunHasWrittenIsOurs() throws IOException {
        tree.write("1", "p/A.java", "p/B.java", "a.json");
        for (String version : List.of("2", "3")) {
            Manifest earlier = ManifestFile.read(tree.folders());
            ManifestFile.write(
                    tree.folders(),
                    new Manifest(
                            null,
                            List.of(),
                            OutputSet.possible(earlier, tree.wanted(version, "p/A.java", "p/C.java", "a.json"))));
        }
        tree.put("out/p/A.java", OutputTree.content("2", "p/A.java"));
        tree.put("out/p/C.java", OutputTree.content("3", "p/C.java"));
        tree.put("classes/META-INF/qapi/a.json", OutputTree.content("3", "a.json"));

        assertThat(tree.write("4", "p/A.java", "a.json").deleted()).isEqualTo(2);

        assertThat(TreeText.of(tree.out)).containsExactly("p/A.java");
        assertThat(base.resolve("classes/META-INF/qapi/a.json")).hasContent(OutputTree.content("4", "a.json"));
    }

    /** The folder may be one that is compiled, or that the user wants to keep: the configuration does not say any more. */
    @Test
    void anOutputFolderThatIsLeftIsToldAndLeftAlone() throws IOException {
        tree.write("1", "p/A.java", "p/B.java");
        tree.put("out/p/B.java", MINE);

        OutputUpdate.Result result = tree.output("new").write("1", "p/A.java");

        assertThat(result.warnings())
                .containsExactly(
                        "'out/p/A.java' has been generated into a folder that the configuration does not name any"
                                + " more; it stays: delete it if nobody needs it");
        assertThat(TreeText.of(tree.out)).containsExactly("p/A.java", "p/B.java");
        assertThat(TreeText.of(base.resolve("new"))).containsExactly("p/A.java");
    }

    @Test
    void aManifestThatIsNoFileIsSaid() throws IOException {
        Files.createDirectories(tree.manifest());
        assertThatThrownBy(() -> tree.write("1", "p/A.java"))
                .hasMessage(
                        "'state/generate/one/manifest.txt' is a folder, not a file, where the goal keeps a record of its"
                                + " last run: remove it");
        OutputTree other = tree.execution("other");
        assertThatThrownBy(() -> other.write("1", "p/A.java"))
                .hasMessageContaining("'state/generate/one/manifest.txt'");
        Files.delete(tree.manifest());
        Files.delete(tree.manifest().getParent());
        tree.put("state/generate/one", "");
        assertThatThrownBy(() -> tree.write("1", "p/A.java"))
                .hasMessage(
                        "'state/generate/one' is a file, not a folder, where the goal keeps a record of its last run:"
                                + " remove it");
        assertThat(tree.out).doesNotExist();
    }

    @Test
    void whereCaseDoesNotMatterAFileGetsItsNewNameAndStays() throws IOException {
        try (FileSystem disk = Jimfs.newFileSystem(Configuration.osX())) {
            tree = new OutputTree(disk.getPath("/project"));
            tree.write("1", "p/Oldname.java", "a/Common.json");

            OutputUpdate.Result result = tree.write("1", "p/OldName.java", "A/common.json");

            assertThat(result.deleted()).isEqualTo(2);
            assertThat(result.written())
                    .extracting(summary -> summary.written())
                    .containsExactly(1, 1);
            assertThat(TreeText.of(tree.out)).containsExactly("p/OldName.java");
            assertThat(TreeText.of(tree.schemas)).containsExactly("A/common.json");
        }
    }

    @Test
    void whereCaseDoesNotMatterAFileOfAnotherExecutionStays() throws IOException {
        try (FileSystem disk = Jimfs.newFileSystem(Configuration.osX())) {
            tree = new OutputTree(disk.getPath("/project"));
            tree.write("1", "p/name.java", "q/B.java");
            tree.execution("other").write("1", "P/NAME.java");

            tree.write("1", "q/B.java");

            assertThat(tree.out.resolve("p/name.java")).exists();
        }
    }

    @Test
    void whereCaseMattersAFileGoesThoughAnotherExecutionHasOneOfAnotherCase() throws IOException {
        try (FileSystem disk = Jimfs.newFileSystem(Configuration.unix())) {
            tree = new OutputTree(disk.getPath("/project"));
            tree.write("1", "p/name.java", "q/B.java");
            tree.execution("other").write("1", "p/NAME.java");

            tree.write("1", "q/B.java");

            assertThat(TreeText.of(tree.out)).containsExactly("p/NAME.java", "q/B.java");
        }
    }

    private String reason() throws IOException {
        return ManifestFile.read(tree.folders()).reasonToRun(OutputTree.RUN, base);
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(ThrowingCallable update) {
        return assertThatThrownBy(update).isInstanceOf(IOException.class);
    }
}
