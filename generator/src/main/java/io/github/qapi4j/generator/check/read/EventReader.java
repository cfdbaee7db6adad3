package io.github.qapi4j.generator.check.read;

import io.github.qapi4j.generator.check.raw.RawEvent;
import io.github.qapi4j.generator.check.raw.RawShape;
import io.github.qapi4j.generator.syntax.value.ObjectValue;

/** Reads events (R62, R78, R79). */
final class EventReader {
    private final ReadContext context;

    EventReader(ReadContext context) {
        this.context = context;
    }

    /** Reads the contents of a definition as far as they can be read. */
    ReadResult<Contents> read(ObjectValue object) {
        ReadResult<RawShape> data = new DataReader(context).read(object);
        return new ReadResult<>((info, flags) -> new RawEvent(info, data.value(), flags.boxed()), data.sound());
    }
}
