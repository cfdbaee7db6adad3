package io.github.qapi4j.generator.diff.rule;

import io.github.qapi4j.generator.model.Condition;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a condition in words: {@code CONFIG_A and not (CONFIG_B or CONFIG_C)}. */
public final class ConditionWords implements Condition.Visitor<String> {
    private static final ConditionWords INSTANCE = new ConditionWords();

    private ConditionWords() {}

    /** Returns a condition with the word {@code if}, or {@code always} for null. */
    public static String of(@Nullable Condition condition) {
        return condition == null ? "always" : "if " + condition.accept(INSTANCE);
    }

    @Override
    public String visitDefined(Condition.Defined condition) {
        return condition.identifier();
    }

    @Override
    public String visitAll(Condition.All condition) {
        return join(condition.conditions(), " and ");
    }

    @Override
    public String visitAny(Condition.Any condition) {
        return join(condition.conditions(), " or ");
    }

    @Override
    public String visitNot(Condition.Not condition) {
        return "not " + operand(condition.condition());
    }

    @Override
    public String visitOpaque(Condition.Opaque condition) {
        return condition.expression();
    }

    private String join(List<Condition> conditions, String word) {
        return conditions.size() == 1
                ? conditions.get(0).accept(this)
                : conditions.stream().map(this::operand).collect(Collectors.joining(word));
    }

    private String operand(Condition condition) {
        boolean simple = condition instanceof Condition.Defined || condition instanceof Condition.Not;
        return simple ? condition.accept(this) : "(" + condition.accept(this) + ")";
    }
}
