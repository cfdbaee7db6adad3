package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.syntax.ObjectValue;

/** Reads events (R62, R78, R79, R92). */
final class EventReader implements ContentsReader {
    private final Scope scope;

    EventReader(Scope scope) {
        this.scope = scope;
    }

    @Override
    public EventDraft read(ObjectValue object, Heading heading) {
        ShapeDraft data = new DataReader(scope).read(object);
        Envelope envelope = heading.read();
        return new EventDraft(envelope, data, new FlagReader(scope, object).boxed());
    }
}
