package io.github.qapi4j.generator.dump;

import io.github.qapi4j.generator.model.Condition;
import java.util.List;
import java.util.stream.Collectors;

/** Prints a condition as Python prints the dictionaries and lists that QEMU's tool holds. */
final class PythonCondition implements Condition.Visitor<String> {
    private static final PythonCondition NESTED = new PythonCondition();

    private PythonCondition() {}

    /** Returns the condition; an identifier that is all of it has no quotes. */
    static String print(Condition condition) {
        Condition meaning = condition instanceof Condition.Written written ? written.meaning() : condition;
        if (meaning instanceof Condition.Defined defined) {
            return defined.identifier();
        }
        return meaning instanceof Condition.Opaque opaque ? opaque.expression() : meaning.accept(NESTED);
    }

    @Override
    public String visitDefined(Condition.Defined condition) {
        return PythonText.quote(condition.identifier());
    }

    @Override
    public String visitAll(Condition.All condition) {
        return "{'all': " + list(condition.conditions()) + "}";
    }

    @Override
    public String visitAny(Condition.Any condition) {
        return "{'any': " + list(condition.conditions()) + "}";
    }

    @Override
    public String visitNot(Condition.Not condition) {
        return "{'not': " + condition.condition().accept(this) + "}";
    }

    @Override
    public String visitOpaque(Condition.Opaque condition) {
        return PythonText.quote(condition.expression());
    }

    private String list(List<Condition> conditions) {
        return conditions.stream().map(condition -> condition.accept(this)).collect(Collectors.joining(", ", "[", "]"));
    }
}
