package io.github.qapi4j.generator.model;

import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.model.type.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member of an object type, or an argument of a command or event.
 *
 * @param name the name on the wire, without the star that marks it as optional
 * @param type its type
 * @param optional whether it may be absent
 * @param condition when it exists, or null for always
 * @param features its features, in order
 * @param span its key
 */
public record Member(
        String name, Type type, boolean optional, @Nullable Condition condition, List<Feature> features, Span span)
        implements Featured {
    public Member {
        features = List.copyOf(features);
    }

    /** Returns the same member with other features. */
    public Member withFeatures(List<Feature> others) {
        return new Member(name, type, optional, condition, others, span);
    }

    /** Returns the same member as one that may be absent. */
    public Member asOptional() {
        return optional ? this : new Member(name, type, true, condition, features, span);
    }
}
