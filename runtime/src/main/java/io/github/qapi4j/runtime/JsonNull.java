package io.github.qapi4j.runtime;

import io.github.qapi4j.runtime.internal.JsonInput;
import io.github.qapi4j.runtime.internal.QapiDeserializer;
import io.github.qapi4j.runtime.internal.QapiSerializer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/** The only value of the schema language's type {@code null}: a JSON null that is present, which is not an absent member. */
@JsonDeserialize(using = JsonNull.Adapter.class)
@JsonSerialize(using = QapiSerializer.class)
public enum JsonNull implements QapiValue {
    /** The JSON null. */
    INSTANCE;

    /** Writes {@code null}. */
    @Override
    public void writeTo(JsonGenerator out) {
        out.writeNull();
    }

    static final class Adapter extends QapiDeserializer<JsonNull> {
        Adapter() {
            super(JsonNull.class, INSTANCE);
        }

        @Override
        protected JsonNull read(JsonInput in) {
            return in.nullValue();
        }
    }
}
