package io.github.qapi4j.maven.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns mean here what they mean elsewhere in a POM. */
class PatternFilterTest {
    @ParameterizedTest
    @CsvSource({
        "*.json,              a.json,            true",
        "*.json,              api/a.json,        false",
        "**/*.json,           a.json,            true",
        "**/*.json,           api/deep/a.json,   true",
        "**,                  api/deep/a.json,   true",
        "api/*.json,          api/a.json,        true",
        "api/*.json,          api/deep/a.json,   false",
        "api/*.json,          other/api/a.json,  false",
        "api/**/*.json,       api/a.json,        true",
        "api/**/*.json,       api/very/deep/a.json, true",
        "**/api/**,           x/api/a.json,      true",
        "**/api/**,           apis/a.json,       false",
        "api/,                api/deep/a.json,   true",
        "api\\,               api/a.json,        true",
        "api\\*.json,         api/a.json,        true",
        "api,                 api/a.json,        false",
        "a?.json,             ab.json,           true",
        "a?.json,             a.json,            false",
        "A.json,              a.json,            false",
        "[ab].json,           a.json,            false",
        "[ab].json,           [ab].json,         true",
        "'{a,b}.json',        a.json,            false",
        "%regex[.*[ab].json], api/a.json,        true",
        "%regex[[ab].json],   c.json,            false"
    })
    void aPatternMatches(String pattern, Path path, boolean matches) {
        assertThat(filter(List.of(pattern), List.of()).accepts(path)).isEqualTo(matches);
        assertThat(filter(List.of(), List.of(pattern)).accepts(path)).isEqualTo(!matches);
    }

    @ParameterizedTest
    @CsvSource({
        "drafts/**,    drafts,     true",
        "drafts/**,    drafts/old, true",
        "drafts/**,    api/drafts, false",
        "**/drafts/**, api/drafts, true",
        "drafts/,      drafts,     true",
        "**,           api,        true",
        "drafts/*,     drafts,     false",
        "drafts,       drafts,     false",
        "**/*.json,    x.json,     false"
    })
    void aFolderOfWhichNothingIsAcceptedNeedNotBeOpened(String exclude, Path folder, boolean passedOver) {
        assertThat(filter(List.of(), List.of(exclude)).excludesFolder(folder)).isEqualTo(passedOver);
    }

    @Test
    void oneIncludeIsEnoughAndOneExcludeToo() {
        PatternFilter filter = filter(List.of("a*", "b*"), List.of("*x", "*y"));

        assertThat(List.of("a", "b", "c", "ax", "by"))
                .filteredOn(name -> filter.accepts(Path.of(name)))
                .containsExactly("a", "b");
    }

    @Test
    void aRegularExpressionThatIsNoneIsRefused() {
        PatternFilter.require("[x");
        assertThatThrownBy(() -> PatternFilter.require("%regex[(]")).isInstanceOf(PatternSyntaxException.class);
    }

    private static PatternFilter filter(List<String> includes, List<String> excludes) {
        return new PatternFilter(new SchemaSelection(List.of(), includes, excludes));
    }
}
