package io.github.qapi4j.maven.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.Dialect;
import io.github.qapi4j.generator.options.UnknownMembersMode;
import io.github.qapi4j.maven.source.ImportDependency;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {
    private enum Word {
        PLAIN,
        TWO_PARTS
    }

    @Test
    void caseAndSpaceAroundAWordDoNotMatter() throws MojoFailureException {
        assertThat(Parameters.word("p", UnknownMembersMode.class, " Keep\n")).isEqualTo(UnknownMembersMode.KEEP);
        assertThat(Parameters.word("p", Word.class, "TWO_PARTS")).isEqualTo(Word.TWO_PARTS);
        assertThat(Parameters.word("p", Word.class, "two-parts")).isEqualTo(Word.TWO_PARTS);
    }

    @Test
    void aWrongWordIsAnsweredWithTheLegalOnes() {
        assertThatThrownBy(() -> Parameters.word("colour", Word.class, "drop"))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("colour is 'drop', but must be one of: plain, two-parts");
    }

    @Test
    void aReleaseThatIsNotKnownYetIsTakenAsTheCurrentOne() throws MojoFailureException {
        CheckOptions options = Parameters.dialect(" 99.0 ", CheckOptions.DEFAULT);

        assertThat(options.dialect()).isEqualTo(Dialect.CURRENT);
        assertThat(options.newerRelease()).isEqualTo("99.0");
    }

    @Test
    void aWrongDialectIsAnsweredWithTheLegalOnesOnce() {
        assertThatThrownBy(() -> Parameters.dialect("99", CheckOptions.DEFAULT))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("dialect is '99', but must be one of: auto, current, 4.0,")
                .hasNoCause();
    }

    @Test
    void whatIsNoPatternIsRefused() throws MojoFailureException {
        assertThat(Parameters.patterns("includes", List.of("api/**", "[ab].json")))
                .hasSize(2);
        assertThatThrownBy(() -> Parameters.patterns("excludes", List.of("%regex[(]")))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("excludes holds '%regex[(]', which is no pattern: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", ":", "g:", ":a", "g:a:1:jar:tests:more"})
    void whatNamesNoArtifactIsRefused(String text) throws MojoFailureException {
        ImportDependency right = new ImportDependency();
        right.set("g:a:1:jar:tests");
        assertThat(Parameters.artifacts(List.of(right))).containsExactly(right);
        ImportDependency wrong = new ImportDependency();
        wrong.set(text);
        assertThatThrownBy(() -> Parameters.artifacts(List.of(wrong)))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("importDependencies holds ");
    }

    @Test
    void emptyElementsCountForNothing() {
        assertThat(Parameters.list(null)).isEmpty();
        assertThat(Parameters.list(Arrays.asList(null, " ", " a.json "))).containsExactly("a.json");
    }

    @Test
    void entriesHaveAKeyAndAValue() throws MojoFailureException {
        assertThat(Parameters.map("p", List.of(" a = b=c ", "d=e", "d=e")))
                .containsExactly(Map.entry("a", "b=c"), Map.entry("d", "e"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "=b", "a=", "a=b,a=c"})
    void entriesThatSayNothingOrTwoThingsAreRefused(String entries) {
        assertThatThrownBy(() -> Parameters.map("p", List.of(entries.split(","))))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("p ");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,false", "utf8,false", "ISO-8859-1,true", "windows-1252,true", "'',true"})
    void onlyUtf8NeedsNoEscapes(String encoding, boolean asciiOnly) throws MojoFailureException {
        assertThat(Parameters.asciiOnly(encoding)).isEqualTo(asciiOnly);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "no such thing", "IBM1047"})
    void encodingsWithoutAsciiAreRefused(String encoding) {
        assertThatThrownBy(() -> Parameters.asciiOnly(encoding)).isInstanceOf(MojoFailureException.class);
    }

    @ParameterizedTest
    @CsvSource({"none,''", "NONE,''", "'',''", "org.example.Made,org.example.Made"})
    void theGeneratedAnnotationCanBeLeftOut(String value, String annotation) throws MojoFailureException {
        assertThat(Parameters.annotation(value)).isEqualTo(annotation);
    }
}
