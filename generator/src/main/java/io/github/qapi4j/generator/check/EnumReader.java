package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.model.Condition;
import io.github.qapi4j.generator.model.EnumValue;
import io.github.qapi4j.generator.model.Feature;
import io.github.qapi4j.generator.syntax.ArrayValue;
import io.github.qapi4j.generator.syntax.ObjectValue;
import io.github.qapi4j.generator.syntax.StringValue;
import io.github.qapi4j.generator.syntax.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads enums (R56 to R61). */
final class EnumReader implements ContentsReader {
    private final Scope scope;

    EnumReader(Scope scope) {
        this.scope = scope;
    }

    @Override
    public ReadResult<Contents> read(ObjectValue object) {
        Value data = object.get("data");
        List<EnumValue> values = new ArrayList<>();
        boolean sound = data instanceof ArrayValue || data == null;
        if (data instanceof ArrayValue array) {
            for (Value element : array.elements()) {
                EnumValue value = element instanceof ObjectValue longForm ? longForm(longForm) : value(element, null);
                if (value != null) {
                    values.add(value);
                }
                sound &= value != null;
            }
        } else if (data != null) {
            scope.wrongValue(data, "'data' of " + scope.subject(), "an array");
        }
        Value prefix = object.get("prefix");
        StringValue text = prefix == null ? null : scope.string(prefix, "'prefix' of " + scope.subject(), "a string");
        sound &= text != null || prefix == null;
        String constants = text == null ? null : text.text();
        return new ReadResult<>((envelope, flags) -> new EnumDraft(envelope, values, constants), sound);
    }

    private @Nullable EnumValue longForm(ObjectValue object) {
        if (!new KeyReader(scope.diagnostics())
                .check(object, Keys.ENUM_VALUE, "a value of " + scope.subject(), object.span())) {
            return null;
        }
        Value name = object.get("name");
        return name == null ? null : value(name, object);
    }

    private @Nullable EnumValue value(Value written, @Nullable ObjectValue object) {
        StringValue name = scope.string(written, "a value of " + scope.subject(), "a name");
        if (name == null) {
            return null;
        }
        String subject = "value '" + name.text() + "'";
        if (!new NameRules(scope).enumValue(name.text(), name.span(), subject)) {
            return null;
        }
        if (object == null) {
            return new EnumValue(name.text(), null, List.of(), name.span());
        }
        ReadResult<@Nullable Condition> condition = new ConditionReader(scope).read(object, subject);
        ReadResult<List<Feature>> features = new FeatureReader(scope).read(object, subject);
        return condition.sound() && features.sound()
                ? new EnumValue(name.text(), condition.value(), features.value(), name.span())
                : null;
    }
}
