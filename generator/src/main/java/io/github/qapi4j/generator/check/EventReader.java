package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.syntax.ObjectValue;

/** Reads events (R62, R78, R79). */
final class EventReader implements ContentsReader {
    private final Scope scope;

    EventReader(Scope scope) {
        this.scope = scope;
    }

    @Override
    public ReadResult<Contents> read(ObjectValue object) {
        ReadResult<ShapeDraft> data = new DataReader(scope).read(object);
        return new ReadResult<>(
                (envelope, flags) -> new EventDraft(envelope, data.value(), flags.boxed()), data.sound());
    }
}
