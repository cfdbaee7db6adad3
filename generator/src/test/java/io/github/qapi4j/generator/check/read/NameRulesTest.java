package io.github.qapi4j.generator.check.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostic;
import io.github.qapi4j.generator.diag.Severity;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.NameMode;
import io.github.qapi4j.generator.syntax.load.MemoryLoader;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a name must be true of it. */
class NameRulesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            U           | 'U' has no lower-case letter
            QMP         | 'QMP' has no lower-case letter
            U2          | 'U2' has no lower-case letter
            u           | 'u' does not begin with an upper-case letter
            cup         | 'cup' does not begin with an upper-case letter
            camelCase   | 'camelCase' does not begin with an upper-case letter
            Cup_Holder  | 'Cup_Holder' has a '_'
            Cup-Holder  | 'Cup-Holder' has a '-'
            cup_        | 'cup_' has a '_'
            C-          | 'C-' has a '-'
            x-cup       | 'cup' does not begin with an upper-case letter
            X-Cup_H     | 'Cup_H' has a '_'
            X-C         | 'C' has no lower-case letter
            x-          | 'x-' has a '-'
            __org_CUP   | 'CUP' has no lower-case letter
            __org_x-cUp | 'cUp' does not begin with an upper-case letter
            Up          |
            U2p         |
            CUp         |
            x-Cup       |
            X-Cup       |
            __ORG_Cup   |
            """)
    void saysWhatIsNotCamelCaseInANameOfAType(String name, @Nullable String fault) {
        for (String form : List.of("'struct': '%s', 'data': {}", "'enum': '%s', 'data': []")) {
            List<Diagnostic> found = check("{ " + form.formatted(name) + " }");
            if (fault == null) {
                assertThat(found).isEmpty();
            } else {
                assertThat(found)
                        .hasSize(1)
                        .allSatisfy(error -> assertThat(error.message())
                                .matches("(struct|enum) '" + name + "' must be named in CamelCase, but .*")
                                .endsWith(", but " + fault));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            { 'enum': 'Cup', 'data': [ '0', '1st', '9p' ] }      |
            { 'enum': 'Cup', 'data': [ '-a' ] }                  | value '-a' has an invalid name, expected a letter or a digit, then letters, digits, '-' and '_'
            { 'enum': 'Cup', 'data': [ '1.0' ] }                 | value '1.0' has an invalid name, expected a letter or a digit, then letters, digits, '-' and '_'
            { 'enum': 'Cup', 'data': [ 'q.x' ] }                 | value 'q.x' has an invalid name, expected a letter or a digit, then letters, digits, '-' and '_'
            { 'enum': 'Cup', 'data': [ 'q-x' ] }                 | value 'q-x' has a reserved name, names must not start with 'q_' or 'q-'
            { 'struct': 'Cup', 'data': { 'q x': 'int' } }        | member 'q x' has an invalid name, expected a letter, then letters, digits, '-' and '_'
            { 'struct': 'Cup', 'data': { '*q_x': 'int' } }       | member 'q_x' has a reserved name, names must not start with 'q_' or 'q-'
            { 'struct': 'Cup', 'data': { '1st': 'int' } }        | member '1st' has an invalid name, expected a letter, then letters, digits, '-' and '_'
            { 'struct': 'Cup', 'data': { 'Size': 'int' } }       | member 'Size' must not have upper-case letters in its name
            { 'struct': 'Cup', 'data': { 'a_b': 'int' } }        | member 'a_b' must not have '_' in its name
            { 'struct': 'Cup', 'data': { 'has-a': 'int' } }      | member 'has-a' has a reserved name, members must not be named 'u' or start with 'has-' or 'has_'
            { 'struct': 'Cup', 'data': { 'u': 'int' } }          | member 'u' has a reserved name, members must not be named 'u' or start with 'has-' or 'has_'
            { 'alternate': 'Cup', 'data': { 'u': 'int' } }       |
            { 'alternate': 'Cup', 'data': { '1st': 'int' } }     | branch '1st' has an invalid name, expected a letter, then letters, digits, '-' and '_'
            { 'event': 'FULL-UP' }                               | event 'FULL-UP' must be named in upper case with '_' between words
            { 'event': 'full' }                                  | event 'full' must be named in upper case with '_' between words
            { 'event': 'x-FULL' }                                |
            { 'command': 'fill_up' }                             | command 'fill_up' must not have '_' in its name
            { 'command': 'X-fill' }                              |
            { 'struct': 'CupList', 'data': {} }                  | struct 'CupList' must not end in 'List', such names belong to array types
            { 'command': 'cupList' }                             | command 'cupList' must not have upper-case letters in its name
            """)
    void saysWhatIsWrongWithOtherNames(String schema, @Nullable String message) {
        assertThat(check(schema).stream().map(Diagnostic::message))
                .isEqualTo(message == null ? List.of() : List.of(message));
    }

    /** What else is wrong with such a definition is told as well. */
    @ParameterizedTest
    @ValueSource(strings = {"'event': 'full'", "'command': 'fill_up'", "'struct': 'cup', 'data': { }"})
    void leniencyOnlyWarns(String definition) {
        CheckOptions lenient = CheckOptions.DEFAULT.withNames(NameMode.LENIENT);
        assertThat(check("{ " + definition + ", 'features': [ 'hot', 'hot' ] }", lenient))
                .extracting(Diagnostic::severity, Diagnostic::code)
                .containsExactly(
                        tuple(Severity.WARNING, Code.NAME_CASE), tuple(Severity.ERROR, Code.DUPLICATE_FEATURE));
    }

    private static List<Diagnostic> check(String schema) {
        return check(schema, CheckOptions.DEFAULT);
    }

    private static List<Diagnostic> check(String schema, CheckOptions options) {
        return new QapiCompiler(new MemoryLoader().with("root.json", schema))
                .check(Path.of("root.json"), options)
                .diagnostics();
    }
}
