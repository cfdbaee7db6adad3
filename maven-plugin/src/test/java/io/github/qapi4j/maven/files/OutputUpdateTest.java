package io.github.qapi4j.maven.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.output.OutputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputUpdateTest {
    private static final BuildFingerprint RUN =
            new BuildFingerprint("1.0", List.of("packageName=org.example", "text=two\nlines \\n"));

    @TempDir
    private Path base;

    private ProjectFolders folders;

    @BeforeEach
    void placeFolders() {
        folders =
                new ProjectFolders(base, base.resolve("src"), base.resolve("out"), base.resolve("state/generate/one"));
    }

    @Test
    void anEqualRunIsUpToDateAlsoWhenTheProjectHasMoved() throws IOException {
        write("p/A.java", "p/B.java");
        assertThat(reason(RUN)).isNull();

        Path moved = Files.createDirectory(base.resolve("moved"));
        Files.move(base.resolve("state"), moved.resolve("state"));
        Files.move(base.resolve("out"), moved.resolve("out"));
        ProjectFolders there = new ProjectFolders(
                moved, moved.resolve("src"), moved.resolve("out"), moved.resolve("state/generate/one"));

        assertThat(ManifestFile.read(there).reasonToRun(RUN, moved)).isNull();
    }

    @Test
    void anotherPluginOrConfigurationIsNoticed() throws IOException {
        write("A.java");

        assertThat(reason(new BuildFingerprint("1.1", RUN.parameters()))).isEqualTo("the plugin is another one");
        assertThat(reason(new BuildFingerprint("1.0", List.of(RUN.parameters().get(0)))))
                .startsWith("the configuration has changed");
        assertThat(reason(new BuildFingerprint(
                        "1.0", List.of("packageName=org.other", RUN.parameters().get(1)))))
                .isEqualTo("the configuration has changed: packageName=org.other");
    }

    @Test
    void changedGoneAndNewInputsAreNoticed() throws IOException {
        Path file = Files.writeString(base.resolve("a.json"), "1");
        Input there = new Input("a.json", Digest.of(Files.readAllBytes(file)));
        Input absent = new Input("b.json", null);
        update(List.of(there, absent), "A.java");
        assertThat(ManifestFile.read(folders).filesRead()).isEqualTo(1);
        assertThat(reason(RUN)).isNull();

        Files.writeString(file, "2");
        assertThat(reason(RUN)).isEqualTo("a.json has changed");
        Files.delete(file);
        assertThat(reason(RUN)).isEqualTo("a.json has changed");
        Files.writeString(file, "1");
        assertThat(reason(RUN)).isNull();
        Files.writeString(base.resolve("b.json"), "");
        assertThat(reason(RUN)).isEqualTo("b.json has changed");
    }

    @Test
    void entriesOfArchivesAreInputs() throws IOException {
        Path jar = base.resolve("a b.jar");
        zip(jar, "META-INF/qapi/x.json", "text");
        Input input =
                new Input(jar.toString(), "META-INF/qapi/x.json", Digest.of("text".getBytes(StandardCharsets.UTF_8)));
        update(List.of(input), "A.java");
        assertThat(reason(RUN)).isNull();

        zip(jar, "META-INF/qapi/x.json", "next");
        assertThat(reason(RUN)).isEqualTo("a b.jar!/META-INF/qapi/x.json has changed");
        zip(jar, "other", "text");
        assertThat(reason(RUN)).endsWith("x.json has changed");
        Files.delete(jar);
        assertThat(reason(RUN)).endsWith("x.json has changed");
    }

    @Test
    void theSignThatMessagesPutBeforeAnEntryMayStandInAPath() throws IOException {
        Path file = Files.createDirectories(base.resolve("src/a!/b!")).resolve("x.json");
        Files.writeString(file, "1");
        Path jar = base.resolve("src/a!/b.jar!");
        zip(jar, "META-INF/qapi/x!/y.json", "text");
        Digest text = Digest.of("text".getBytes(StandardCharsets.UTF_8));
        update(
                List.of(
                        new Input("src/a!/b!/x.json", Digest.of(Files.readAllBytes(file))),
                        new Input(jar.toString(), "META-INF/qapi/x!/y.json", text),
                        new Input(jar.toString(), "none!/y.json", null)),
                "A.java");
        assertThat(reason(RUN)).isNull();
        assertThat(ManifestFile.read(folders).ownFiles(base)).containsExactly(file);

        Files.writeString(file, "2");
        assertThat(reason(RUN)).isEqualTo("src/a!/b!/x.json has changed");
    }

    @Test
    void outputsThatAreTouchedButEqualDoNotMatter() throws IOException {
        write("A.java");
        Path file = folders.output().resolve("A.java");

        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
        assertThat(reason(RUN)).isNull();
        Files.writeString(file, "a.java");
        assertThat(reason(RUN)).isEqualTo("A.java is not as it was generated");
        Files.delete(file);
        assertThat(reason(RUN)).isEqualTo("A.java is not as it was generated");
    }

    @Test
    void aManifestThatIsDamagedOrFromAnotherTimeCountsForNothing() throws IOException {
        write("A.java");
        Path file = folders.state().resolve(ManifestFile.NAME);
        String text = Files.readString(file);

        for (String damaged : List.of(
                "",
                text.substring(0, text.length() / 2),
                text.replace("manifest 2", "manifest 0"),
                text + "more",
                text.replace("output ", "output x"),
                "\n",
                text.replace("folder", "whatever"))) {
            Files.writeString(file, damaged);
            assertThat(reason(RUN)).as(damaged).isEqualTo("there is no complete earlier run");
        }
    }

    @Test
    void nothingOutsideOfItsFolderIsAnOutput() {
        Manifest manifest = ManifestText.parse(
                folders,
                "qapi-maven-plugin manifest 2\nfolder out\n"
                        + "output 0:0 0 p/A.java\noutput 0:0 0 ../pom.xml\noutput 0:0 0 /etc/passwd\n"
                        + "output 0:0 0 p/../../x\noutput 0:0 0 .\nend\n");

        assertThat(manifest.paths()).containsExactly(base.resolve("out/p/A.java"));
    }

    @Test
    void onlyFilesThatAreNoLongerGeneratedGo() throws IOException {
        write("p/A.java", "p/old/B.java", "p/other/C.java", "gone/D.java");
        Files.writeString(folders.output().resolve("p/other/Mine.java"), "mine");
        Files.delete(folders.output().resolve("gone/D.java"));

        OutputUpdate.Result result = write("p/A.java", "p/E.java");

        assertThat(result.deleted()).isEqualTo(2);
        assertThat(result.written().get(0).written()).isEqualTo(1);
        assertThat(TreeText.of(folders.output())).containsExactly("p/A.java", "p/E.java", "p/other/Mine.java");
        assertThat(folders.output().resolve("p/old")).doesNotExist();
        assertThat(folders.output().resolve("gone")).doesNotExist();
    }

    @Test
    void theClassesOfWhatIsNoLongerGeneratedGo() throws IOException {
        write("p/A.java", "p/AB.java", "q/C.java");
        Path classes = Files.createDirectories(base.resolve("classes/p"));
        Files.createDirectory(base.resolve("classes/q"));
        for (String name :
                List.of("p/A.class", "p/A$Builder.class", "p/AB.class", "p/A.txt", "p/B.class", "q/C.class")) {
            Files.writeString(base.resolve("classes").resolve(name), name);
        }

        write("p/AB.java");

        assertThat(TreeText.of(base.resolve("classes"))).containsExactly("p/A.txt", "p/AB.class", "p/B.class");
        assertThat(classes.resolveSibling("q")).doesNotExist();
    }

    @Test
    void aFileThatIsRenamedByCaseAloneHasItsNewName() throws IOException {
        write("p/Oldname.java");

        assertThat(write("p/OldName.java").deleted()).isEqualTo(1);

        assertThat(TreeText.of(folders.output())).containsExactly("p/OldName.java");
    }

    @Test
    void whatOtherExecutionsHaveWrittenStays() throws IOException {
        ProjectFolders mine = folders;
        folders =
                new ProjectFolders(base, base.resolve("src"), base.resolve("out"), base.resolve("state/generate/two"));
        write("p/Shared.java", "p/Theirs.java");
        folders = mine;
        write("p/Shared.java", "p/Mine.java");

        write("p/Mine.java");

        assertThat(TreeText.of(folders.output())).containsExactly("p/Mine.java", "p/Shared.java", "p/Theirs.java");
    }

    private OutputUpdate.Result write(String... files) throws IOException {
        return update(List.of(), files);
    }

    private OutputUpdate.Result update(List<Input> inputs, String... files) throws IOException {
        List<OutputFile> wanted =
                Arrays.stream(files).map(file -> new OutputFile(file, file)).toList();
        Path classes = base.resolve("classes");
        OutputPlace place = new OutputPlace(folders.output(), classes.resolve("META-INF/qapi"), classes, classes);
        return new OutputUpdate(folders, ManifestFile.read(folders), place, new Cleaning(false, true))
                .apply(RUN, inputs, List.of(new OutputSet(folders.output(), wanted)));
    }

    private String reason(BuildFingerprint run) throws IOException {
        return ManifestFile.read(folders).reasonToRun(run, base);
    }

    private static void zip(Path file, String name, String text) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
