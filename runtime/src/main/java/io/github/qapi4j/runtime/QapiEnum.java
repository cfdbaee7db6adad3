package io.github.qapi4j.runtime;

import io.github.qapi4j.runtime.codegen.QapiDeserializer;
import io.github.qapi4j.runtime.codegen.QapiSerializer;
import io.github.qapi4j.runtime.codegen.WriteErrors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A generated enum. Besides the schema's values it has one constant more, {@code UNRECOGNIZED}, which stands for every
 * value that the schema does not know. As a key of a map it is its text, too.
 */
@JsonDeserialize(using = QapiDeserializer.class, keyUsing = QapiDeserializer.Keys.class)
@JsonSerialize(using = QapiSerializer.class, keyUsing = QapiSerializer.Keys.class)
public interface QapiEnum extends QapiValue {
    /** Returns the constant's Java name, as {@link Enum#name()} does. */
    String name();

    /**
     * Returns the text that stands for this constant in JSON.
     *
     * @throws IllegalStateException if this is {@code UNRECOGNIZED}
     */
    String wireName();

    /** Returns whether this is the constant for values that the schema does not know. */
    default boolean isUnrecognized() {
        // The name is kept free for this constant: the generator renames a schema's own value of this name.
        return name().equals("UNRECOGNIZED");
    }

    /** Writes the text as a JSON string. */
    @Override
    default void writeTo(JsonGenerator out) {
        if (isUnrecognized()) {
            throw WriteErrors.unrecognized(out, getClass().getSimpleName());
        }
        out.writeString(wireName());
    }
}
