package io.github.qapi4j.generator.model;

import io.github.qapi4j.generator.diag.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value of an enum.
 *
 * @param name the text on the wire
 * @param condition when it exists, or null for always
 * @param features its features, in order
 * @param span its name
 */
public record EnumValue(String name, @Nullable Condition condition, List<Feature> features, Span span)
        implements Featured {
    public EnumValue {
        features = List.copyOf(features);
    }

    /** Returns the same value with other features. */
    public EnumValue withFeatures(List<Feature> others) {
        return new EnumValue(name, condition, others, span);
    }
}
