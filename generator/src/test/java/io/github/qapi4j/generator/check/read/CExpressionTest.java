package io.github.qapi4j.generator.check.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.model.Condition;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.syntax.load.MemoryLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CExpressionTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            defined(A)                              ; A
            defined A                               ; A
            defined ( A_1 )                         ; A_1
            !defined(A)                             ; not(A)
            !!defined(A)                            ; not(not(A))
            defined(A) && defined(B) && defined(C)  ; all(A, B, C)
            defined(A)||defined( B )                ; any(A, B)
            defined(A) || defined(B) && !defined(C) ; any(A, all(B, not(C)))
            (defined(A) || defined(B)) && defined(C); all(any(A, B), C)
            !(defined(A) || defined B)              ; not(any(A, B))
            ((defined(A)))                          ; A
            defined(A) && VERSION >= 3              ; <defined(A) && VERSION >= 3>
            defined(A) &&                           ; <defined(A) &&>
            && defined(A)                           ; <&& defined(A)>
            (defined(A)                             ; <(defined(A)>
            defined(A))                             ; <defined(A))>
            defined(A) defined(B)                   ; <defined(A) defined(B)>
            defined(A) + 1                          ; <defined(A) + 1>
            definedA                                ; <definedA>
            defined                                 ; <defined>
            !                                       ; <!>
            ()                                      ; <()>
            """)
    void understandsWhatIsMadeOfDefined(String text, String meaning) {
        assertThat(CExpression.parse(text).accept(new Words())).isEqualTo(meaning);
    }

    @Test
    void understandsFiftyLevelsHoweverManyStandSideBySide() {
        String deepest = "!".repeat(50) + "defined(A)";
        assertThat(CExpression.parse(deepest + " && (defined(B))".repeat(50)).accept(new Words()))
                .isEqualTo("all(" + "not(".repeat(50) + "A" + ")".repeat(50) + ", B".repeat(50) + ")");
        assertThat(CExpression.parse("!" + deepest)).isEqualTo(new Condition.Opaque("!" + deepest));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            'defined(A)'                     ; A
            [ 'defined(A)' ]                 ; A
            [ 'defined(A)', '!defined(B)' ]  ; all(A, not(B))
            """)
    void arrayMeansAllOfItsExpressions(String text, String meaning) {
        String schema = "{ 'event': 'FULL', 'if': " + text + " }";
        assertThat(new QapiCompiler(new MemoryLoader().with("root.json", schema))
                        .check(Path.of("root.json"), CheckOptions.DEFAULT.withDialect("6.0"))
                        .schema())
                .isNotNull()
                .extracting(read ->
                        read.definitions().get("FULL").header().condition().accept(new Words()))
                .isEqualTo(meaning);
    }

    /** Shows a condition as calls, and in brackets what is not understood. */
    private static final class Words implements Condition.Visitor<String> {
        @Override
        public String visitDefined(Condition.Defined condition) {
            return condition.identifier();
        }

        @Override
        public String visitAll(Condition.All condition) {
            return call("all", condition.conditions());
        }

        @Override
        public String visitAny(Condition.Any condition) {
            return call("any", condition.conditions());
        }

        @Override
        public String visitNot(Condition.Not condition) {
            return call("not", List.of(condition.condition()));
        }

        @Override
        public String visitOpaque(Condition.Opaque condition) {
            return "<" + condition.expression() + ">";
        }

        private String call(String name, List<Condition> conditions) {
            return conditions.stream()
                    .map(part -> part.accept(this))
                    .collect(Collectors.joining(", ", name + "(", ")"));
        }
    }
}
