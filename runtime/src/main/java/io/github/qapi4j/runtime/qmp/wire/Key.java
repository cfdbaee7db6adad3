package io.github.qapi4j.runtime.qmp.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A member of a message that the framer notes; both directions of the protocol share the one list. */
public enum Key {
    /** The greeting of a monitor. */
    QMP("QMP"),
    /** The result of a command that succeeded. */
    RETURN("return"),
    /** What is said of a command that failed. */
    ERROR("error"),
    /** The command that a reply belongs to. */
    ID("id"),
    /** The name of an event. */
    EVENT("event"),
    /** The data of an event. */
    DATA("data"),
    /** When an event happened. */
    TIMESTAMP("timestamp"),
    /** The name of a command. */
    EXECUTE("execute"),
    /** The name of a command that is to be carried out at once. */
    EXEC_OOB("exec-oob"),
    /** The arguments of a command. */
    ARGUMENTS("arguments");

    /** The length of the longest name; a longer member is none of ours. */
    static final int LONGEST = 9;

    private static final Key[] ALL = values();

    private final byte[] name;

    Key(String name) {
        this.name = name.getBytes(StandardCharsets.US_ASCII);
    }

    /** Returns how many there are. */
    static int count() {
        return ALL.length;
    }

    /** Returns the key of a name; null if it is none of ours. Names with escapes are not: no peer writes them so. */
    static @Nullable Key of(byte[] name, int length) {
        for (Key key : ALL) {
            if (key.name.length == length && Arrays.equals(key.name, 0, length, name, 0, length)) {
                return key;
            }
        }
        return null;
    }
}
