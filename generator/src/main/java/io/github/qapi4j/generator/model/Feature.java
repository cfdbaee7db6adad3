package io.github.qapi4j.generator.model;

import io.github.qapi4j.generator.diag.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feature of a definition, a member or an enum value (section 7.2).
 *
 * @param name such as {@code deprecated}
 * @param condition when it exists, or null for always
 * @param span its name
 */
public record Feature(String name, @Nullable Condition condition, Span span) implements Conditional {
    /** The feature of what will go; the language gives it a meaning. */
    public static final String DEPRECATED = "deprecated";

    /** The feature of what may change or go at any time; the language gives it a meaning. */
    public static final String UNSTABLE = "unstable";

    /** Returns whether {@link #DEPRECATED} is among features. */
    public static boolean isDeprecated(List<Feature> features) {
        return features.stream().anyMatch(feature -> feature.name().equals(DEPRECATED));
    }
}
