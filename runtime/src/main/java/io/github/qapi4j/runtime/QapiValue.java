package io.github.qapi4j.runtime;

import io.github.qapi4j.runtime.codegen.QapiDeserializer;
import io.github.qapi4j.runtime.codegen.QapiSerializer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/** A generated value that has a JSON form: an object, an enum value, or one branch of an alternate. */
@JsonDeserialize(using = QapiDeserializer.class)
@JsonSerialize(using = QapiSerializer.class)
public interface QapiValue {
    /**
     * Writes this value as one JSON value.
     *
     * @param out where the value goes; it stands where a value is expected
     * @throws QapiJsonException if the value has no JSON form, for example an enum's {@code UNRECOGNIZED}
     */
    void writeTo(JsonGenerator out);
}
