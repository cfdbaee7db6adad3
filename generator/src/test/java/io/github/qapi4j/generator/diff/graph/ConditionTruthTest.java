package io.github.qapi4j.generator.diff.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.model.Condition;
import io.github.qapi4j.generator.model.filter.Profile;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTruthTest {
    private static final ConditionTruth CONDITIONS = new ConditionTruth(new Profile(Set.of("YES"), Set.of("NO")));

    /** Conditions are written with the operators of C, from left to right; an expression in brackets is not understood. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "always",
            value = {
                "always,    always,     NONE",
                "always,    A,          NARROWER",
                "A,         always,     WIDER",
                "A,         A,          NONE",
                "A,         B,          OTHER",
                "A,         !A,         OTHER",
                "A,         A|B,        WIDER",
                "A,         A&B,        NARROWER",
                "A&B,       B&A,        NONE",
                "A|B,       B|A,        NONE",
                "A,         A|NO,       NONE",
                "A,         A&YES,      NONE",
                "A,         A&NO,       NARROWER",
                "always,    YES,        NONE",
                "NO,        always,     WIDER",
                "A&C|B&C,   C&B|C&A,    NONE",
                "A|B&C,     C&B|C&A,    NARROWER",
                "[x > 1],   [x > 1],    NONE",
                "[x > 1],   [x > 2],    OTHER",
                "[x > 1],   [x > 1]|A,  WIDER",
            })
    void comparesWhenSomethingExists(@Nullable String before, @Nullable String after, ConditionTruth.Change change) {
        assertThat(CONDITIONS.compare(condition(before), condition(after))).isEqualTo(change);
    }

    @Test
    void aProfileSettlesConditions() {
        assertThat(CONDITIONS.excludes(condition("A&NO"))).isTrue();
        assertThat(CONDITIONS.excludes(condition("A&YES"))).isFalse();
        assertThat(CONDITIONS.excludes(null)).isFalse();
        assertThat(CONDITIONS.left(condition("A|YES"))).isNull();
        assertThat(CONDITIONS.left(condition("A&YES"))).isEqualTo(condition("A&YES"));
    }

    /** Tables of truth are not made for ever more identifiers; then only the same text is the same condition. */
    @Test
    void manyIdentifiersAreNotTried() {
        List<Condition> many = IntStream.range(0, 40)
                .<Condition>mapToObj(i -> new Condition.Defined("C" + i))
                .toList();
        Condition all = new Condition.All(many);

        assertThat(CONDITIONS.compare(all, new Condition.All(many))).isEqualTo(ConditionTruth.Change.NONE);
        assertThat(CONDITIONS.compare(all, new Condition.Any(many))).isEqualTo(ConditionTruth.Change.OTHER);
        assertThat(CONDITIONS.compare(null, all)).isEqualTo(ConditionTruth.Change.OTHER);
        assertThat(CONDITIONS.excludes(new Condition.All(List.of(all, new Condition.Defined("NO")))))
                .isFalse();
    }

    private static @Nullable Condition condition(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int or = text.lastIndexOf('|');
        int and = text.lastIndexOf('&');
        if (or >= 0) {
            return new Condition.Any(parts(text, or));
        }
        if (and >= 0) {
            return new Condition.All(parts(text, and));
        }
        if (text.startsWith("!")) {
            return new Condition.Not(part(text.substring(1)));
        }
        return text.startsWith("[")
                ? new Condition.Opaque(text.substring(1, text.length() - 1))
                : new Condition.Defined(text);
    }

    private static List<Condition> parts(String text, int sign) {
        return List.of(part(text.substring(0, sign)), part(text.substring(sign + 1)));
    }

    private static Condition part(String text) {
        return Objects.requireNonNull(condition(text));
    }
}
