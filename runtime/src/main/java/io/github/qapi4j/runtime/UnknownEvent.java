package io.github.qapi4j.runtime;

import io.github.qapi4j.runtime.codegen.JsonInput;
import io.github.qapi4j.runtime.codegen.MemberTable;
import java.util.Objects;
import tools.jackson.core.JsonGenerator;

/**
 * An event that the schema does not know.
 *
 * @param qapiEvent its name on the wire
 * @param unknownMembers its data
 */
public record UnknownEvent(String qapiEvent, UnknownMembers unknownMembers) implements Event {
    private static final MemberTable MEMBERS = MemberTable.of("UnknownEvent", "");

    /** Refuses null: data that is absent is {@link UnknownMembers#NONE}. */
    public UnknownEvent {
        Objects.requireNonNull(qapiEvent, "qapiEvent");
        Objects.requireNonNull(unknownMembers, "unknownMembers");
    }

    /**
     * Reads an event's data.
     *
     * @param name the event's name
     * @param in the input; it stands on the data object
     * @throws QapiJsonException if the data is not an object, or if unknown values are to be refused
     */
    public static UnknownEvent read(String name, JsonInput in) {
        UnknownMembers unknownMembers = UnknownMembers.NONE;
        in.startUnknownEvent(MEMBERS, name);
        while (in.nextMember(MEMBERS) != MemberTable.END) {
            unknownMembers = in.keepAny(MEMBERS, unknownMembers);
        }
        return new UnknownEvent(name, unknownMembers);
    }

    @Override
    public void writeMembers(JsonGenerator out) {
        unknownMembers.writeTo(out);
    }
}
