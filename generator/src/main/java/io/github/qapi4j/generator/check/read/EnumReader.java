package io.github.qapi4j.generator.check.read;

import io.github.qapi4j.generator.check.raw.RawEnum;
import io.github.qapi4j.generator.model.Condition;
import io.github.qapi4j.generator.model.EnumValue;
import io.github.qapi4j.generator.model.Feature;
import io.github.qapi4j.generator.syntax.value.ArrayValue;
import io.github.qapi4j.generator.syntax.value.ObjectValue;
import io.github.qapi4j.generator.syntax.value.StringValue;
import io.github.qapi4j.generator.syntax.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads enums (R56 to R61). */
final class EnumReader {
    private final ReadContext context;

    EnumReader(ReadContext context) {
        this.context = context;
    }

    /** Reads the contents of a definition as far as they can be read. */
    ReadResult<Contents> read(ObjectValue object) {
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
            context.wrongValue(data, "'data' of " + context.subject(), "an array");
        }
        Value prefix = object.get("prefix");
        StringValue text =
                prefix == null ? null : context.string(prefix, "'prefix' of " + context.subject(), "a string");
        sound &= text != null || prefix == null;
        String constants = text == null ? null : text.text();
        return new ReadResult<>((info, flags) -> new RawEnum(info, values, constants), sound);
    }

    private @Nullable EnumValue longForm(ObjectValue object) {
        if (!new KeyReader(context.diagnostics())
                .check(object, Keys.ENUM_VALUE, "a value of " + context.subject(), object.span())) {
            return null;
        }
        Value name = object.get("name");
        return name == null ? null : value(name, object);
    }

    private @Nullable EnumValue value(Value written, @Nullable ObjectValue object) {
        StringValue name = context.string(written, "a value of " + context.subject(), "a name");
        if (name == null) {
            return null;
        }
        String subject = "value '" + name.text() + "'";
        if (!new NameRules(context).enumValue(name.text(), name.span(), subject)) {
            return null;
        }
        if (object == null) {
            return new EnumValue(name.text(), null, List.of(), name.span());
        }
        ReadResult<@Nullable Condition> condition = new ConditionReader(context).read(object, subject);
        ReadResult<List<Feature>> features = new FeatureReader(context).read(object, subject);
        return condition.sound() && features.sound()
                ? new EnumValue(name.text(), condition.value(), features.value(), name.span())
                : null;
    }
}
