package io.github.qapi4j.maven.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        assertThat(SchemaRoots.candidates(folder.resolve("none"), selection("", "")))
                .isEmpty();
    }

    @Test
    void globsChooseAmongTheFiles() throws IOException {
        write("a.json", "");
        write("api/b.json", "");
        write("api/deep/c.json", "");
        write("drafts/d.json", "");

        assertThat(candidates("**/*.json", "drafts/")).containsExactly("a.json", "api/b.json", "api/deep/c.json");
        assertThat(candidates("api/*.json", "")).containsExactly("api/b.json");
        assertThat(candidates("", "**/c.json")).containsExactly("a.json", "api/b.json", "drafts/d.json");
    }

    private List<String> candidates(String include, String exclude) throws IOException {
        return names(SchemaRoots.candidates(folder, selection(include, exclude)));
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
        return names(SchemaRoots.among(SchemaRoots.candidates(folder, selection("", ""))));
    }

    private List<String> names(List<Path> paths) {
        return paths.stream()
                .map(root -> folder.relativize(root).toString().replace('\\', '/'))
                .toList();
    }
}
