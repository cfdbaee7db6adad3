package io.github.qapi4j.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostic;
import io.github.qapi4j.generator.diag.TextPrinter;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.Dialect;
import io.github.qapi4j.generator.options.DocMode;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplanationsTest {
    private static final Pattern EXAMPLES = Pattern.compile(
            ".*\nWrong:\n\n(?<wrong>(?: {4}.*\n|\n)+)\nRight:\n\n(?<right>(?: {4}.*\n|\n)+)", Pattern.DOTALL);

    /** Codes that no text of a schema shows: they are about files, options and versions, or about sizes beyond an example. */
    private static final Set<Code> WITHOUT_EXAMPLE = EnumSet.of(
            Code.UNREADABLE_SCHEMA,
            Code.BAD_ENCODING,
            Code.NEWER_DIALECT,
            Code.TOO_LARGE,
            Code.TOO_LARGE_FOR_JAVA,
            Code.BAD_NAME_MAPPING,
            Code.BAD_TYPE_MAPPING,
            Code.UNKNOWN_MODULE,
            Code.UNKNOWN_IDENTIFIER,
            Code.BAD_OPTIONAL_MEMBER,
            Code.UNKNOWN_DEFINITION,
            Code.EXCLUDED_BUT_NEEDED,
            Code.IMPORTED_OTHERWISE,
            Code.OUTPUT_CLASH,
            Code.VERSION_CONFLICT,
            Code.VERSION_RANGE,
            Code.UNKNOWN_PREFERENCE,
            Code.BAD_FEATURE_LIST,
            Code.UNKNOWN_FEATURE,
            Code.UNCERTAIN_FEATURE);

    private static final Set<Code> STYLE = EnumSet.of(Code.DOC_LONG_LINE, Code.DOC_SENTENCE_SPACING);

    @ParameterizedTest
    @EnumSource(Code.class)
    void explainsInWordsAndWithExamplesThatHold(Code code) throws IOException {
        String text = Explanations.of(code);

        assertThat(text)
                .startsWith("# " + code.id() + "\n\n")
                .doesNotContainPattern("[ \t]\n")
                .endsWith("\n");
        assertThat(text.lines().allMatch(line -> line.length() <= 120)).isTrue();
        Matcher examples = EXAMPLES.matcher(text);
        assertThat(examples.matches()).isEqualTo(!WITHOUT_EXAMPLE.contains(code));
        if (examples.matches()) {
            DocMode mode = STYLE.contains(code) ? DocMode.LINT : DocMode.STRICT;
            // Headings are free since QEMU 10.1.
            Dialect dialect = code == Code.DOC_HEADING ? Dialect.V10_0 : null;
            List<Diagnostic> wrong = diagnostics(examples.group("wrong"), mode, dialect);
            List<Diagnostic> right = diagnostics(examples.group("right"), mode, dialect);
            assertThat(wrong)
                    .as(TextPrinter.print(wrong))
                    .extracting(Diagnostic::code)
                    .containsExactly(code);
            assertThat(right).as(TextPrinter.print(right)).isEmpty();
        }
    }

    private static List<Diagnostic> diagnostics(String example, DocMode mode, @Nullable Dialect dialect) {
        String schema = example.replaceAll("(?m)^ {4}", "");
        SourceLoader loader = path -> switch (path.getFileName().toString()) {
            case "schema.json" -> schema.getBytes(StandardCharsets.UTF_8);
            case "types.json" -> new byte[0];
            default -> throw new IOException("there is no such file");
        };
        return new QapiCompiler(loader)
                .check(
                        Path.of("schema.json"),
                        CheckOptions.DEFAULT.withDocs(mode).withDialect(dialect))
                .diagnostics();
    }

    @Test
    void namesCodesThatAreNear() {
        assertThat(Explanations.code("Unknown-Type")).isEqualTo(Code.UNKNOWN_TYPE);
        assertThatThrownBy(() -> Explanations.code("unknow-type"))
                .hasMessageStartingWith("'unknow-type' is no code; did you mean ")
                .hasMessageContaining("unknown-type");
        assertThatThrownBy(() -> Explanations.code("discriminator")).hasMessageContaining("bad-discriminator");
        assertThatThrownBy(() -> Explanations.code("E1")).hasMessageContaining("codes stand in brackets");
    }
}
