package io.github.qapi4j.generator.model;

import io.github.qapi4j.generator.diag.Span;
import org.jspecify.annotations.Nullable;

/**
 * A feature of a definition, a member or an enum value (section 7.2).
 *
 * @param name such as {@code deprecated}
 * @param condition when it exists, or null for always
 * @param span its name
 */
public record Feature(String name, @Nullable Condition condition, Span span) implements Conditional<Feature> {
    @Override
    public Feature under(Profile profile) {
        return new Feature(name, profile.simplify(condition), span);
    }
}
