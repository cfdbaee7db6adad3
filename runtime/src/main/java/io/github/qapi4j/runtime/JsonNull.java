package io.github.qapi4j.runtime;

import io.github.qapi4j.runtime.internal.BuiltInAdapter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.annotation.JsonDeserialize;

/** The only value of the schema language's type {@code null}: a JSON null that is present, which is not an absent member. */
@JsonDeserialize(using = BuiltInAdapter.class)
public enum JsonNull implements QapiValue {
    /** The JSON null. */
    INSTANCE;

    /** Writes {@code null}. */
    @Override
    public void writeTo(JsonGenerator out) {
        out.writeNull();
    }
}
