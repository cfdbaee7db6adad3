package io.github.qapi4j.generator.emit.type;

import io.github.qapi4j.generator.model.Condition;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a condition as Java and C would: {@code CONFIG_A && (CONFIG_B || !CONFIG_C)}. */
public final class ConditionText implements Condition.Visitor<String> {
    @Override
    public String visitDefined(Condition.Defined condition) {
        return condition.identifier();
    }

    @Override
    public String visitAll(Condition.All condition) {
        return join(condition.conditions(), " && ");
    }

    @Override
    public String visitAny(Condition.Any condition) {
        return join(condition.conditions(), " || ");
    }

    @Override
    public String visitNot(Condition.Not condition) {
        return "!" + operand(condition.condition());
    }

    @Override
    public String visitOpaque(Condition.Opaque condition) {
        return condition.expression();
    }

    private String join(List<Condition> conditions, String operator) {
        return conditions.stream().map(this::operand).collect(Collectors.joining(operator));
    }

    private String operand(Condition condition) {
        boolean simple = condition instanceof Condition.Defined || condition instanceof Condition.Not;
        return simple ? condition.accept(this) : "(" + condition.accept(this) + ")";
    }
}
