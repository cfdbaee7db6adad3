package io.github.qapi4j.generator.dump;

import io.github.qapi4j.generator.model.Condition;
import java.util.List;
import java.util.stream.Collectors;

/** Prints a condition as the list of C expressions that it is in old dialects, as they are written there. */
final class CCondition implements Condition.Visitor<String> {
    private static final CCondition INSTANCE = new CCondition();

    private CCondition() {}

    /** Returns the list, which has one element where the condition is not written in C. */
    static String print(Condition condition) {
        List<String> expressions = condition instanceof Condition.Written written
                ? written.expressions()
                : List.of(condition.accept(INSTANCE));
        return expressions.stream().map(PythonText::quote).collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    public String visitDefined(Condition.Defined condition) {
        return "defined(" + condition.identifier() + ")";
    }

    @Override
    public String visitAll(Condition.All condition) {
        return condition.conditions().stream().map(this::operand).collect(Collectors.joining(" && "));
    }

    @Override
    public String visitAny(Condition.Any condition) {
        // In C an && within || needs no parentheses.
        return condition.conditions().stream().map(part -> part.accept(this)).collect(Collectors.joining(" || "));
    }

    @Override
    public String visitNot(Condition.Not condition) {
        return "!" + operand(condition.condition());
    }

    @Override
    public String visitOpaque(Condition.Opaque condition) {
        return condition.expression();
    }

    private String operand(Condition condition) {
        boolean chain = condition instanceof Condition.All || condition instanceof Condition.Any;
        return chain ? "(" + condition.accept(this) + ")" : condition.accept(this);
    }
}
