package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.model.Condition;
import io.github.qapi4j.generator.model.Feature;
import io.github.qapi4j.generator.syntax.ArrayValue;
import io.github.qapi4j.generator.syntax.ObjectValue;
import io.github.qapi4j.generator.syntax.StringValue;
import io.github.qapi4j.generator.syntax.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads lists of features (R87 to R90). */
final class FeatureReader {
    private final Scope scope;

    FeatureReader(Scope scope) {
        this.scope = scope;
    }

    /**
     * Reads the {@code features} of an object.
     *
     * @param owner what they belong to: {@code member 'x'}
     * @return the good ones
     */
    List<Feature> read(ObjectValue object, String owner) {
        Value value = object.get("features");
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof ArrayValue array)) {
            scope.wrongValue(value, "'features' of " + owner, "an array");
            return List.of();
        }
        List<Feature> features = new ArrayList<>();
        for (Value element : array.elements()) {
            Feature feature =
                    element instanceof ObjectValue longForm ? longForm(longForm, owner) : named(element, null, owner);
            if (feature != null) {
                features.add(feature);
            }
        }
        return features;
    }

    private @Nullable Feature longForm(ObjectValue object, String owner) {
        if (!new KeyReader(scope.diagnostics()).check(object, Keys.FEATURE, "a feature of " + owner, object.span())) {
            return null;
        }
        Value name = object.get("name");
        return name == null ? null : named(name, object, owner);
    }

    private @Nullable Feature named(Value value, @Nullable ObjectValue object, String owner) {
        StringValue name = scope.string(value, "a feature of " + owner, "a name");
        if (name == null) {
            return null;
        }
        String subject = "feature '" + name.text() + "'";
        if (!new NameRules(scope).plain(name.text(), name.span(), subject)) {
            return null;
        }
        Condition condition = object == null ? null : new ConditionReader(scope).read(object, subject);
        return new Feature(name.text(), condition, name.span());
    }
}
