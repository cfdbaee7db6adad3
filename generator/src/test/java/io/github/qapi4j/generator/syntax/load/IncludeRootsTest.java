package io.github.qapi4j.generator.syntax.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.TextPrinter;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.syntax.Statement;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncludeRootsTest {
    private final Diagnostics diagnostics = new Diagnostics();
    private final MemoryLoader files = new MemoryLoader();

    private List<String> modules(String root, String... roots) {
        CheckOptions options = CheckOptions.DEFAULT.withIncludeRoots(
                List.of(roots).stream().map(Path::of).toList());
        return SchemaLoader.load(Path.of(root), files, options, diagnostics).groups().stream()
                .map(Statement.Group::module)
                .distinct()
                .toList();
    }

    @Test
    void looksBesideTheFileFirstAndThenInEachFolder() {
        files.with("docs/cup.json", "{ 'include': 'lid.json' } { 'include': 'tea.json' } { 'include': 'sub/rim.json' }")
                .with("docs/lid.json", "{ 'a': 'beside' }")
                .with("one/lid.json", "{ 'a': 'never read' ")
                .with("one/tea.json", "{ 'include': 'leaf.json' }")
                .with("one/leaf.json", "{ 'a': 'beside the one that was found' }")
                .with("two/leaf.json", "{ 'a': 'never read' ")
                .with("two/sub/rim.json", "{ 'include': '../../docs/cup.json' }");

        List<String> modules = modules("docs/cup.json", "one", "two");

        assertThat(modules)
                .containsExactly("cup.json", "lid.json", "../one/tea.json", "../one/leaf.json", "../two/sub/rim.json");
        assertThat(TextPrinter.print(diagnostics.list()))
                .startsWith("In file included from docs/cup.json:1:\ntwo/sub/rim.json:1:1: error: ")
                .contains("[include-cycle]");
    }

    @Test
    void saysWhereItLooked() {
        files.with("docs/cup.json", "{ 'include': 'lid.json' }");

        modules("docs/cup.json", "one");

        assertThat(TextPrinter.print(diagnostics.list()))
                .contains("docs/cup.json:1:1: error: 'lid.json' cannot be read: ")
                .contains("or to one of the folders given for includes");
    }
}
