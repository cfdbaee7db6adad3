package io.github.qapi4j.runtime;

import tools.jackson.core.JsonGenerator;

/** A generated value whose JSON form is an object: a struct, one branch of a union, or a command's or event's data. */
public interface QapiObject extends QapiValue {
    /**
     * Writes the members of this value into the object that is being written.
     *
     * @param out where the members go; it stands where a member is expected
     * @throws QapiJsonException if a member has no JSON form, for example an enum's {@code UNRECOGNIZED}
     */
    void writeMembers(JsonGenerator out);

    @Override
    default void writeTo(JsonGenerator out) {
        out.writeStartObject();
        writeMembers(out);
        out.writeEndObject();
    }
}
