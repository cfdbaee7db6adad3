package io.github.qapi4j.generator.check.read;

import io.github.qapi4j.generator.model.Condition;
import io.github.qapi4j.generator.model.Feature;
import io.github.qapi4j.generator.syntax.value.ArrayValue;
import io.github.qapi4j.generator.syntax.value.ObjectValue;
import io.github.qapi4j.generator.syntax.value.StringValue;
import io.github.qapi4j.generator.syntax.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads lists of features (R87 to R90). */
// In its mode for JDK 17 NullAway takes a type parameter for what is never null.
@SuppressWarnings("NullAway")
final class FeatureReader {
    private final ReadContext context;

    FeatureReader(ReadContext context) {
        this.context = context;
    }

    /**
     * Reads the {@code features} of an object.
     *
     * @param owner what they belong to: {@code member 'x'}
     * @return those that have good names
     */
    ReadResult<List<Feature>> read(ObjectValue object, String owner) {
        Value value = object.get("features");
        if (value == null) {
            return new ReadResult<>(List.of(), true);
        }
        if (!(value instanceof ArrayValue array)) {
            context.wrongValue(value, "'features' of " + owner, "an array");
            return new ReadResult<>(List.of(), false);
        }
        List<Feature> features = new ArrayList<>();
        boolean sound = true;
        for (Value element : array.elements()) {
            ReadResult<@Nullable Feature> read =
                    element instanceof ObjectValue longForm ? longForm(longForm, owner) : named(element, null, owner);
            if (read.value() != null) {
                features.add(read.value());
            }
            sound &= read.sound();
        }
        return new ReadResult<>(features, sound);
    }

    private ReadResult<@Nullable Feature> longForm(ObjectValue object, String owner) {
        Value name =
                new KeyReader(context.diagnostics()).check(object, Keys.FEATURE, "a feature of " + owner, object.span())
                        ? object.get("name")
                        : null;
        return name == null ? new ReadResult<>(null, false) : named(name, object, owner);
    }

    private ReadResult<@Nullable Feature> named(Value value, @Nullable ObjectValue object, String owner) {
        StringValue name = context.string(value, "a feature of " + owner, "a name");
        if (name == null) {
            return new ReadResult<>(null, false);
        }
        String subject = "feature '" + name.text() + "'";
        if (!new NameRules(context).plain(name.text(), name.span(), subject)) {
            return new ReadResult<>(null, false);
        }
        if (object == null) {
            return new ReadResult<>(new Feature(name.text(), null, name.span()), true);
        }
        ReadResult<@Nullable Condition> condition = new ConditionReader(context).read(object, subject);
        return new ReadResult<>(new Feature(name.text(), condition.value(), name.span()), condition.sound());
    }
}
