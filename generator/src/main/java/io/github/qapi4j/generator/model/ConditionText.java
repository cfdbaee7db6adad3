package io.github.qapi4j.generator.model;

import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Writes a condition in one line.
 *
 * @param and what stands between parts that must all be true
 * @param or what stands between parts of which one must be true
 * @param not what stands before a part that must not be true
 */
public record ConditionText(String and, String or, String not) implements Condition.Visitor<String> {
    private static final ConditionText CODE = new ConditionText(" && ", " || ", "!");
    private static final ConditionText WORDS = new ConditionText(" and ", " or ", "not ");

    /** Returns a condition as Java and C would write it: {@code CONFIG_A && (CONFIG_B || !CONFIG_C)}. */
    public static String code(Condition condition) {
        return condition.accept(CODE);
    }

    /** Returns a condition in words, {@code if CONFIG_A and not (CONFIG_B or CONFIG_C)}; {@code always} for null. */
    public static String words(@Nullable Condition condition) {
        return condition == null ? "always" : "if " + condition.accept(WORDS);
    }

    @Override
    public String visitDefined(Condition.Defined condition) {
        return condition.identifier();
    }

    @Override
    public String visitAll(Condition.All condition) {
        return join(condition.conditions(), and);
    }

    @Override
    public String visitAny(Condition.Any condition) {
        return join(condition.conditions(), or);
    }

    @Override
    public String visitNot(Condition.Not condition) {
        return not + operand(condition.condition());
    }

    @Override
    public String visitOpaque(Condition.Opaque condition) {
        return condition.expression();
    }

    private String join(List<Condition> conditions, String operator) {
        if (conditions.size() == 1) {
            return conditions.get(0).accept(this);
        }
        StringJoiner joined = new StringJoiner(operator);
        for (Condition condition : conditions) {
            joined.add(operand(condition));
        }
        return joined.toString();
    }

    private String operand(Condition condition) {
        boolean simple = condition instanceof Condition.Defined || condition instanceof Condition.Not;
        return simple ? condition.accept(this) : "(" + condition.accept(this) + ")";
    }
}
