package io.github.qapi4j.runtime.internal;

import io.github.qapi4j.runtime.QapiValue;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Lets databind write generated types. Public because the annotation that they inherit names it. */
public final class QapiSerializer extends ValueSerializer<QapiValue> {
    /** For databind. */
    public QapiSerializer() {}

    /** Writes the value as it writes itself. */
    @Override
    public void serialize(QapiValue value, JsonGenerator out, SerializationContext context) {
        value.writeTo(out);
    }
}
