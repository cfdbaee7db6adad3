package io.github.qapi4j.generator.check.read;

import io.github.qapi4j.generator.check.raw.NameShape;
import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.model.Condition;
import io.github.qapi4j.generator.syntax.value.ArrayValue;
import io.github.qapi4j.generator.syntax.value.Entry;
import io.github.qapi4j.generator.syntax.value.ObjectValue;
import io.github.qapi4j.generator.syntax.value.StringValue;
import io.github.qapi4j.generator.syntax.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads conditions (R81 to R86), each up to its first fault. */
// In its mode for JDK 17 NullAway takes a type parameter for what is never null.
@SuppressWarnings("NullAway")
final class ConditionReader {
    private final ReadContext context;

    ConditionReader(ReadContext context) {
        this.context = context;
    }

    /**
     * Reads the {@code if} of an object.
     *
     * @param owner what it is about: {@code member 'x'}
     * @return the condition; null where there is none, or it is wrong
     */
    ReadResult<@Nullable Condition> read(ObjectValue object, String owner) {
        Value value = object.get("if");
        if (value == null) {
            return new ReadResult<>(null, true);
        }
        String subject = "the condition of " + owner;
        Condition condition = isExpression(value)
                ? new ExpressionConditionReader(context).written(value, subject)
                : condition(value, subject);
        return new ReadResult<>(condition, condition != null);
    }

    private boolean isExpression(Value value) {
        return context.dialect().hasExpressionConditions() && !(value instanceof ObjectValue);
    }

    private @Nullable Condition condition(Value value, String subject) {
        if (isExpression(value)) {
            return new ExpressionConditionReader(context).read(value, subject);
        }
        if (value instanceof StringValue string) {
            return identifier(string, subject);
        }
        if (value instanceof ObjectValue object) {
            return operation(object, subject);
        }
        context.error(
                Code.BAD_CONDITION,
                value.span(),
                subject + " must be an identifier or an object, but it is " + value.description());
        return null;
    }

    private @Nullable Condition identifier(StringValue value, String subject) {
        if (!NameShape.isIdentifier(value.text())) {
            context.error(
                    Code.BAD_CONDITION,
                    value.span(),
                    subject + " must be an identifier in upper case such as 'CONFIG_LINUX', not '" + value.text()
                            + "'");
            return null;
        }
        return new Condition.Defined(value.text());
    }

    private @Nullable Condition operation(ObjectValue object, String subject) {
        if (!new KeyReader(context.diagnostics()).check(object, Keys.CONDITION, subject, object.span())) {
            return null;
        }
        if (object.entries().size() != 1) {
            context.error(
                    Code.BAD_CONDITION, object.span(), subject + " must have exactly one of 'all', 'any' and 'not'");
            return null;
        }
        Entry entry = object.entries().get(0);
        if (entry.key().text().equals("not")) {
            Condition negated = condition(entry.value(), subject);
            return negated == null ? null : new Condition.Not(negated);
        }
        List<Condition> parts = operands(entry, subject);
        if (parts == null) {
            return null;
        }
        return entry.key().text().equals("all") ? new Condition.All(parts) : new Condition.Any(parts);
    }

    private @Nullable List<Condition> operands(Entry entry, String subject) {
        String key = "'" + entry.key().text() + "' in " + subject;
        if (!(entry.value() instanceof ArrayValue array)) {
            context.error(
                    Code.BAD_CONDITION,
                    entry.value().span(),
                    key + " must be an array of conditions, but it is "
                            + entry.value().description());
            return null;
        }
        if (array.elements().isEmpty()) {
            context.error(Code.BAD_CONDITION, array.span(), key + " must not be empty");
            return null;
        }
        List<Condition> parts = new ArrayList<>();
        for (Value element : array.elements()) {
            Condition part = condition(element, subject);
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
        return parts;
    }
}
