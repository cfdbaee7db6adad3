package io.github.qapi4j.runtime.codegen;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.qapi4j.runtime.QapiEnum;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.QapiObject;
import io.github.qapi4j.runtime.QapiValue;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.WritableTypeId;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;

/** Lets databind write generated types. Public because the annotation that they inherit names it. */
public final class QapiSerializer extends ValueSerializer<QapiValue> {
    /** For databind. */
    public QapiSerializer() {}

    /** Writes the value as it writes itself. */
    @Override
    public void serialize(QapiValue value, JsonGenerator out, SerializationContext context) {
        value.writeTo(out);
    }

    /**
     * Writes the value, and its class where the mapper wants it: inside of an object, else around the value. For what an
     * alternate holds it is always around it, since that need not be an object.
     */
    @Override
    public void serializeWithType(
            QapiValue value, JsonGenerator out, SerializationContext context, TypeSerializer typing) {
        if (typing.getTypeInclusion() == JsonTypeInfo.As.EXTERNAL_PROPERTY) {
            refuseNull(value, out);
        }
        JsonToken shape = value instanceof QapiObject ? JsonToken.START_OBJECT : JsonToken.VALUE_EMBEDDED_OBJECT;
        WritableTypeId id = typing.writeTypePrefix(out, context, typing.typeId(value, shape));
        if (value instanceof QapiObject members) {
            members.writeMembers(out);
        } else {
            value.writeTo(out);
        }
        typing.writeTypeSuffix(out, context, id);
    }

    /** Jackson does not look at a class that stands beside a JSON null, and reads Java's null: the value would be lost. */
    private static void refuseNull(QapiValue value, JsonGenerator out) {
        if (!(value instanceof QapiObject) && QapiJson.strict().toJson(value).equals("null")) {
            throw WriteErrors.of(
                    out,
                    value.getClass().getSimpleName(),
                    "something else than a JSON null where its class stands beside it (EXTERNAL_PROPERTY)",
                    "a null, which Jackson would read as no value at all; use another inclusion");
        }
    }

    /** Writes keys of maps that are values of a generated enum. Public because the annotation that they inherit names it. */
    public static final class Keys extends ValueSerializer<QapiEnum> {
        /** For databind. */
        public Keys() {}

        /** Writes the text; refuses {@code UNRECOGNIZED}, which has none. */
        @Override
        public void serialize(QapiEnum value, JsonGenerator out, SerializationContext context) {
            if (value.isUnrecognized()) {
                throw WriteErrors.unrecognized(out, value.getClass().getSimpleName());
            }
            out.writeName(value.wireName());
        }
    }
}
