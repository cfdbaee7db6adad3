package io.github.qapi4j.runtime;

import io.github.qapi4j.runtime.codegen.JsonInput;
import tools.jackson.core.JsonGenerator;

/** The only value of the schema language's type {@code null}: a JSON null that is present, which is not an absent member. */
public enum JsonNull implements QapiValue {
    /** The JSON null. */
    INSTANCE;

    /**
     * Reads a null.
     *
     * @param in the input
     * @throws QapiJsonException if the input holds anything else
     */
    public static JsonNull read(JsonInput in) {
        return in.nullValue();
    }

    /** Writes {@code null}. */
    @Override
    public void writeTo(JsonGenerator out) {
        out.writeNull();
    }
}
