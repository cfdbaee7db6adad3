package io.github.qapi4j.generator.model;

import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event.
 *
 * @param header what every definition has
 * @param arguments its data, or null where it has none
 * @param boxed whether the data is passed as one value; of no effect on the wire
 */
public record EventDefinition(Header header, @Nullable ObjectShape arguments, boolean boxed) implements Definition {
    @Override
    public String keyword() {
        return "event";
    }

    @Override
    public List<Type> references() {
        return arguments == null ? List.of() : arguments.references();
    }

    @Override
    public boolean isType() {
        return false;
    }

    @Override
    public List<Member> ownMembers() {
        return arguments == null ? List.of() : arguments.ownMembers();
    }

    @Override
    public @Nullable DefinedType baseType() {
        return arguments == null ? null : arguments.named();
    }

    @Override
    public EventDefinition withHeader(Header other) {
        return new EventDefinition(other, arguments, boxed);
    }

    @Override
    public EventDefinition withOwnMembers(List<Member> others) {
        if (arguments == null) {
            return this;
        }
        return new EventDefinition(header, arguments.withOwnMembers(others), boxed);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitEvent(this);
    }
}
