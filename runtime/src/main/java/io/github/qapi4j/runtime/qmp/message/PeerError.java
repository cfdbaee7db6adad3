package io.github.qapi4j.runtime.qmp.message;

import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.UnknownMembers;
import tools.jackson.core.JacksonException;

/**
 * An error as the peer tells it.
 *
 * @param classText its class on the wire
 * @param description what is said of it, of any length
 */
public record PeerError(String classText, String description) {
    private static final int LONGEST = 64 * 1024;

    /** Reads the value of {@code error}. What does not fit is left out: that the peer refused is certain in any case. */
    public static PeerError read(byte[] error, QapiJson json) {
        try {
            UnknownMembers members = json.read(error, UnknownMembers::read);
            return new PeerError(Json.text(members.get("class")), Json.text(members.get("desc")));
        } catch (JacksonException unreadable) {
            return new PeerError("", "(an error that cannot be read)");
        }
    }

    /** Returns a description as exceptions tell it: the end of a very long one is cut off, after its secrets are hidden. */
    public static String clipped(String description) {
        return description.length() <= LONGEST ? description : description.substring(0, LONGEST) + "…";
    }
}
