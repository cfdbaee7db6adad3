package io.github.qapi4j.generator.check.read;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.model.Condition;
import io.github.qapi4j.generator.syntax.value.ArrayValue;
import io.github.qapi4j.generator.syntax.value.StringValue;
import io.github.qapi4j.generator.syntax.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the conditions of old dialects: a C expression, or a list of them, all of which must hold (section 11). */
final class ExpressionConditionReader {
    private final ReadContext context;

    ExpressionConditionReader(ReadContext context) {
        this.context = context;
    }

    /** Reads a condition as it is written; null after having reported that it is none. */
    @Nullable
    Condition written(Value value, String subject) {
        Condition meaning = read(value, subject);
        return meaning == null ? null : new Condition.Written(texts(value), meaning);
    }

    /** Reads a condition; null after having reported that it is none. */
    @Nullable
    Condition read(Value value, String subject) {
        if (!(value instanceof ArrayValue array)) {
            return expression(value, subject);
        }
        if (array.elements().isEmpty()) {
            context.error(Code.BAD_CONDITION, array.span(), subject + " must not be an empty array");
            return null;
        }
        List<Condition> parts = new ArrayList<>();
        for (Value element : array.elements()) {
            Condition part = expression(element, subject);
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }

    private static List<String> texts(Value value) {
        List<Value> values = value instanceof ArrayValue array ? array.elements() : List.of(value);
        List<String> texts = new ArrayList<>();
        for (Value element : values) {
            if (element instanceof StringValue string) {
                texts.add(string.text());
            }
        }
        return texts;
    }

    private @Nullable Condition expression(Value value, String subject) {
        if (value instanceof StringValue string && !string.text().isBlank()) {
            return CExpression.parse(string.text());
        }
        context.error(
                Code.BAD_CONDITION,
                value.span(),
                subject + " must be a C expression such as 'defined(CONFIG_LINUX)' or an array of them");
        return null;
    }
}
