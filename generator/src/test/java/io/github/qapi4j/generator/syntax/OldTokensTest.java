package io.github.qapi4j.generator.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostic;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.Dialect;
import io.github.qapi4j.generator.syntax.load.MemoryLoader;
import io.github.qapi4j.generator.syntax.load.SchemaLoader;
import io.github.qapi4j.generator.syntax.value.Entry;
import io.github.qapi4j.generator.syntax.value.NullValue;
import io.github.qapi4j.generator.syntax.value.StringValue;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Strings and null as QEMU up to 4.1 had them. */
class OldTokensTest {
    private final Diagnostics diagnostics = new Diagnostics();

    private List<Statement.Group> load(Dialect dialect, String text) {
        MemoryLoader files = new MemoryLoader().with("root.json", text);
        CheckOptions options = CheckOptions.DEFAULT.withDialect(dialect);
        return SchemaLoader.load(Path.of("root.json"), files, options, diagnostics)
                .groups();
    }

    private List<Code> codes() {
        return diagnostics.list().stream().map(Diagnostic::code).toList();
    }

    @Test
    void readsTheEscapesOfJson() {
        List<Statement.Group> groups = load(Dialect.V4_0, "{ 'a\\'\\\"': '\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u007F é' }");

        assertThat(codes()).isEmpty();
        Statement.Expression expression =
                (Statement.Expression) groups.get(0).statements().get(0);
        Entry entry = expression.value().entries().get(0);
        assertThat(entry.key().text()).isEqualTo("a'\"");
        assertThat(entry.value())
                .isInstanceOfSatisfying(
                        StringValue.class, value -> assertThat(value.text()).isEqualTo("\\/\b\f\n\r\tA\u007F é"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0080", "\\u00e9", "\\u041", "\\x41", "a\\\\\\q"})
    void refusesOtherEscapes(String string) {
        load(Dialect.V4_0, "{ 'a': '" + string + "' }");

        assertThat(codes()).containsExactly(Code.UNKNOWN_ESCAPE);
    }

    @Test
    void readsNull() {
        List<Statement.Group> groups = load(Dialect.V4_0, "{ 'a': null }");

        assertThat(codes()).isEmpty();
        Statement.Expression expression =
                (Statement.Expression) groups.get(0).statements().get(0);
        assertThat(expression.value().get("a")).isInstanceOf(NullValue.class);
    }

    @Test
    void refusesAllOfItSince() {
        load(Dialect.V4_2, "{ 'a': null }\n{ 'a': '\\n' }\n{ 'a': 'é' }\n{ 'a': nullable }");

        assertThat(codes())
                .containsExactly(
                        Code.STRAY_CHARACTER, Code.UNKNOWN_ESCAPE, Code.BAD_STRING_CHARACTER, Code.STRAY_CHARACTER);
        assertThat(diagnostics.list())
                .last()
                .satisfies(last -> assertThat(last.message()).startsWith("'nullable' "));
    }
}
