package io.github.qapi4j.generator.model;

import io.github.qapi4j.generator.diag.Span;
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
        implements Conditional<Member> {
    public Member {
        features = List.copyOf(features);
    }

    /** A member whose condition is unknown is optional, as it is absent where the condition does not hold. */
    @Override
    public Member under(Profile profile) {
        @Nullable Condition left = profile.simplify(condition);
        return new Member(name, type, optional || left != null, left, profile.select(features), span);
    }
}
