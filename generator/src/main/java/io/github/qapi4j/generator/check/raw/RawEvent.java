package io.github.qapi4j.generator.check.raw;

import io.github.qapi4j.generator.model.EventDefinition;
import io.github.qapi4j.generator.model.Member;
import java.util.List;

/**
 * An event.
 *
 * @param info what every definition has
 * @param data its arguments
 * @param boxed whether they are passed as one value
 */
public record RawEvent(DefinitionInfo info, RawShape data, boolean boxed) implements RawDefinition {
    @Override
    public List<DocumentedPart> parts() {
        return DocumentedPart.ofMembers("argument", ownMembers());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitEvent(this);
    }

    @Override
    public EventDefinition toModel() {
        return new EventDefinition(info.header(), data.arguments(), boxed);
    }

    @Override
    public List<Member> ownMembers() {
        return data.ownMembers();
    }

    @Override
    public List<TypeRef> contents() {
        return data.contents();
    }
}
