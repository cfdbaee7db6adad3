package io.github.qapi4j.generator.model.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.dump.Dumper;
import io.github.qapi4j.generator.model.Identifiers;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.Dialect;
import io.github.qapi4j.generator.syntax.load.MemoryLoader;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a profile leaves of things under a condition, wherever they stand: a condition may be true, false or unknown. */
class ConditionFilterTest {
    /** In each line, what is called {@code some} is under the condition, ten times in all. */
    private static final String SCHEMA = """
            { 'enum': 'Kind', 'data': [ 'plain', { 'name': 'some', 'if': COND } ],
              'features': [ 'fast', { 'name': 'some', 'if': COND } ] }
            { 'struct': 'Empty', 'data': {} }
            { 'struct': 'Thing', 'data': { 'plain': 'int', 'some': { 'type': 'int', 'if': COND },
                'old': { 'type': 'int', 'features': [ { 'name': 'some', 'if': COND } ] } } }
            { 'union': 'Either', 'base': { 'kind': 'Kind', 'some': { 'type': 'int', 'if': COND } }, 'discriminator': 'kind',
              'data': { 'plain': 'Empty', 'some': { 'type': 'Empty', 'if': COND } } }
            { 'alternate': 'Choice', 'data': { 'plain': 'bool', 'some': { 'type': 'int', 'if': COND } } }
            { 'command': 'go', 'boxed': true, 'data': 'Thing' }
            { 'command': 'some-command', 'if': COND }
            { 'event': 'SOME', 'if': COND }
            { 'struct': 'Some', 'if': COND, 'data': {} }
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'A'                                        |       |       | UNKNOWN",
                "'A'                                        | A     |       | TRUE",
                "'A'                                        |       | A     | FALSE",
                "{ 'not': 'A' }                             |       |       | UNKNOWN",
                "{ 'not': 'A' }                             | A     |       | FALSE",
                "{ 'not': 'A' }                             |       | A     | TRUE",
                "{ 'all': [ 'A', 'B' ] }                    | A     |       | UNKNOWN",
                "{ 'all': [ 'A', 'B' ] }                    | A B   |       | TRUE",
                "{ 'all': [ 'A', 'B' ] }                    |       | B     | FALSE",
                "{ 'any': [ 'A', 'B' ] }                    |       | A     | UNKNOWN",
                "{ 'any': [ 'A', 'B' ] }                    |       | A B   | FALSE",
                "{ 'any': [ 'A', 'B' ] }                    | B     |       | TRUE",
                "{ 'all': [ 'A', { 'not': { 'any': [ 'B', 'C' ] } } ] } | A   | B C | TRUE",
                "{ 'all': [ 'A', { 'not': { 'any': [ 'B', 'C' ] } } ] } | A   | B   | UNKNOWN",
                "{ 'all': [ 'A', { 'not': { 'any': [ 'B', 'C' ] } } ] } | A C |     | FALSE"
            })
    void knowsThreeTruths(String condition, String defines, String undefines, Truth truth) {
        Schema schema = check(SCHEMA.replace("COND", condition), CheckOptions.DEFAULT);

        Schema left = ConditionFilter.apply(schema, new Profile(words(defines), words(undefines)));

        String[] lines = Dumper.dump(left).split("\n");
        assertThat(lines).filteredOn(line -> line.matches("(?i).*\\bsome\\b.*")).hasSize(truth == Truth.FALSE ? 0 : 10);
        assertThat(lines).filteredOn(line -> line.strip().startsWith("if ")).hasSize(truth == Truth.UNKNOWN ? 10 : 0);
        assertThat(lines)
                .filteredOn(line ->
                        line.contains("member some: int optional=" + (truth == Truth.UNKNOWN ? "True" : "False")))
                .hasSize(truth == Truth.FALSE ? 0 : 2);
        assertThat(lines).contains("    member plain: int optional=False", "command go Thing -> None");
    }

    @Test
    void findsTheIdentifiersOfEveryPlace() {
        AtomicInteger number = new AtomicInteger();
        String numbered =
                Pattern.compile("COND").matcher(SCHEMA).replaceAll(place -> "'N" + number.getAndIncrement() + "'");

        assertThat(Identifiers.of(check(numbered, CheckOptions.DEFAULT)))
                .hasSize(number.get())
                .hasSize(10);
    }

    @Test
    void findsTheIdentifiersOfEveryExpression() {
        Schema current = check(
                "{ 'event': 'X', 'if': { 'all': [ 'A', { 'not': { 'any': [ 'B', 'C' ] } } ] } }", CheckOptions.DEFAULT);
        Schema old = check(
                "{ 'event': 'X', 'if': [ 'defined(A)', 'defined(B) && (C > 1)' ] }",
                CheckOptions.DEFAULT.withDialect(Dialect.V4_2));

        assertThat(Identifiers.of(current)).containsExactly("A", "B", "C");
        assertThat(Identifiers.of(old)).contains("A", "B", "C");
    }

    private static Schema check(String text, CheckOptions options) {
        MemoryLoader files = new MemoryLoader().with("conditions.json", text);
        return Objects.requireNonNull(new QapiCompiler(files)
                .check(Path.of("conditions.json"), options)
                .schema());
    }

    private static Set<String> words(String text) {
        return text == null ? Set.of() : Set.of(text.split(" "));
    }
}
