package io.github.qapi4j.runtime.codegen;

import io.github.qapi4j.runtime.UnknownMembers;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.WritableTypeId;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;

/** Lets databind write unknown members by themselves, as an object. Public because their annotation names it. */
public final class UnknownMembersSerializer extends ValueSerializer<UnknownMembers> {
    /** For databind. */
    public UnknownMembersSerializer() {}

    /** Writes the members; refuses texts of unknown enum values, whose members are not here. */
    @Override
    public void serialize(UnknownMembers value, JsonGenerator out, SerializationContext context) {
        refuseTexts(value, out);
        out.writeStartObject();
        value.writeTo(out);
        out.writeEndObject();
    }

    /** Writes the members, and the class where the mapper wants it. */
    @Override
    public void serializeWithType(
            UnknownMembers value, JsonGenerator out, SerializationContext context, TypeSerializer typing) {
        refuseTexts(value, out);
        WritableTypeId id = typing.writeTypePrefix(out, context, typing.typeId(value, JsonToken.START_OBJECT));
        value.writeTo(out);
        typing.writeTypeSuffix(out, context, id);
    }

    private static void refuseTexts(UnknownMembers value, JsonGenerator out) {
        if (value.hasUnrecognized()) {
            throw WriteErrors.of(
                    out,
                    "UnknownMembers",
                    "unknown members and nothing else",
                    "texts of unknown enum values, which can be written with the object that they are from only");
        }
    }
}
