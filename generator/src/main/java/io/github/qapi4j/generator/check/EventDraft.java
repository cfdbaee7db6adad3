package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.model.EventDefinition;
import io.github.qapi4j.generator.model.Member;
import java.util.List;

/**
 * An event.
 *
 * @param envelope what every draft has
 * @param data its arguments
 * @param boxed whether they are passed as one value
 */
record EventDraft(Envelope envelope, ShapeDraft data, boolean boxed) implements Draft {
    @Override
    public List<Part> parts() {
        return Part.ofMembers("argument", ownMembers());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitEvent(this);
    }

    @Override
    public EventDefinition definition() {
        return new EventDefinition(envelope.header(), data.arguments(), boxed);
    }

    @Override
    public List<Member> ownMembers() {
        return data.ownMembers();
    }

    @Override
    public List<TypeUse> contents() {
        return data.contents();
    }
}
