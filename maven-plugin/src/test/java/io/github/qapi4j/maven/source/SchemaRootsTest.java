package io.github.qapi4j.maven.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qapi4j.generator.syntax.load.SourceLoader;
import io.github.qapi4j.maven.files.ProjectFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaRootsTest {
    @TempDir
    private Path folder;

    @Test
    void everyFileThatNoOtherOneIncludesIsARootInOrderOfPath() throws IOException {
        write("z.json", "");
        write("a.json", "{ 'include': 'sub/shared.json' }\n{ 'include': 'sub/../b.json' }");
        write("b.json", "");
        write("sub/shared.json", "");
        write("sub/own.json", "");

        assertThat(roots()).containsExactly("a.json", "sub/own.json", "z.json");
    }

    @Test
    void onlyRealDirectivesHideAFile() throws IOException {
        write(
                "a.json",
                "# { 'include': 'b.json' }\n{ 'struct': 'S', 'data': { 'x': 'include', 'include': 'c.json' } }");
        write("b.json", "{ 'enum': '{ # no comment', 'data': [] }\n{ # why\n 'include' # what\n\n: 'd.json' }");
        write("c.json", "{ 'include': 'no such file.json' } { 'include': 'nul\0byte.json' }");
        write("d.json", "");

        assertThat(roots()).containsExactly("a.json", "b.json", "c.json");
    }

    @Test
    void aCircleThatNothingIncludesHasOneRoot() throws IOException {
        write("one.json", "{ 'include': 'two.json' }");
        write("two.json", "{ 'include': 'one.json' }");
        write("self.json", "{ 'include': 'self.json' }");

        assertThat(roots()).containsExactly("one.json", "self.json");
    }

    @Test
    void otherFilesAreLeftOut() throws IOException {
        write("README.md", "");
        write("x.json.orig", "");
        write(".#x.json", "");
        Files.createDirectories(folder.resolve("folder.json"));

        assertThat(roots()).isEmpty();
    }

    @Test
    void namesWithUmlautsAndSpacesAreFollowed() throws IOException {
        write("root.json", "{ 'include': 'größere datei.json' }");
        write("größere datei.json", "");

        assertThat(roots()).containsExactly("root.json");
    }

    @Test
    void aFolderThatDoesNotExistHasNoRoots() throws IOException {
        assertThat(SchemaRoots.candidates(folders(folder.resolve("none")), selection("", "")))
                .isEmpty();
    }

    @Test
    void patternsChooseAmongTheFiles() throws IOException {
        write("a.json", "");
        write("api/b.json", "");
        write("api/deep/c.json", "");
        write("drafts/d.json", "");

        assertThat(candidates("**/*.json", "drafts/")).containsExactly("a.json", "api/b.json", "api/deep/c.json");
        assertThat(candidates("api/*.json", "")).containsExactly("api/b.json");
        assertThat(candidates("", "**/c.json")).containsExactly("a.json", "api/b.json", "drafts/d.json");
    }

    @Test
    void hiddenFoldersAreLeftOut() throws IOException {
        write("a.json", "");
        write(".vscode/settings.json", "");
        write("deep/.git/b.json", "");

        assertThat(candidates("", "")).containsExactly("a.json");
    }

    @Test
    void aLinkToWhereItLiesIsPassedOver() throws IOException {
        write("a.json", "");
        write("deep/b.json", "");
        Files.createSymbolicLink(folder.resolve("loop"), Path.of("."));
        Files.createSymbolicLink(folder.resolve("deep/back"), folder);
        Files.createSymbolicLink(folder.resolve("self"), Path.of("self"));
        Files.createSymbolicLink(folder.resolve("elsewhere"), folder.resolve("deep"));

        assertThat(candidates("", "")).containsExactly("a.json", "deep/b.json", "elsewhere/b.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"long/**", "long/", "**/long/**", "l*/**", "long\\", "**"})
    void foldersThatAreExcludedAreNotOpened(String exclude) throws IOException {
        write("a.json", "");
        makeUnreadable("long");

        assertThatThrownBy(() -> candidates("", "long/*"))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("'long/")
                .hasMessageContaining(
                        "' cannot be searched for schemas: File name too long; let it be read, or leave it"
                                + " out with excludes");
        assertThat(candidates("", exclude)).isEqualTo(exclude.equals("**") ? List.of() : List.of("a.json"));
    }

    /** Makes a path that is too long for the system, which works for any user: the superuser may read everything. */
    private void makeUnreadable(String name) throws IOException {
        String part = "x".repeat(200);
        Path inner = folder;
        for (int i = 0; i < 12; i++) {
            inner = Files.createDirectory(inner.resolve(i == 0 ? "inner" : part));
        }
        Path outer = Files.createDirectory(folder.resolve(name));
        for (int i = 0; i < 10; i++) {
            outer = Files.createDirectory(outer.resolve(part));
        }
        Files.move(folder.resolve("inner"), outer.resolve("inner"));
    }

    @AfterEach
    void shortenPaths() throws IOException {
        Path at = folder.resolve("long");
        for (int i = 0; i < 10 && Files.exists(at); i++) {
            at = at.resolve("x".repeat(200));
        }
        if (Files.exists(at.resolve("inner"))) {
            Files.move(at.resolve("inner"), folder.resolve("inner"));
        }
    }

    @Test
    void aFileThatCannotBeReadIsARoot() throws IOException {
        assertThat(SchemaRoots.among(List.of(folder.resolve("gone.json"))))
                .containsExactly(folder.resolve("gone.json"));
    }

    @Test
    void noMoreIsReadThanASchemaMayHold() throws IOException {
        write("a.json", "#\n".repeat(SourceLoader.MAX_BYTES / 2 + 1) + "{ 'include': 'b.json' }");
        write("b.json", "");

        assertThat(roots()).containsExactly("a.json", "b.json");
    }

    private static ProjectFolders folders(Path source) {
        return new ProjectFolders(source, source, source.resolve("out"), source.resolve("state"));
    }

    private List<String> candidates(String include, String exclude) throws IOException {
        return names(SchemaRoots.candidates(folders(folder), selection(include, exclude)));
    }

    private static SchemaSelection selection(String include, String exclude) {
        return new SchemaSelection(
                List.of(),
                include.isEmpty() ? List.of() : List.of(include),
                exclude.isEmpty() ? List.of() : List.of(exclude));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<String> roots() throws IOException {
        return names(SchemaRoots.among(SchemaRoots.candidates(folders(folder), selection("", ""))));
    }

    private List<String> names(List<Path> paths) {
        return paths.stream()
                .map(root -> folder.relativize(root).toString().replace('\\', '/'))
                .toList();
    }
}
