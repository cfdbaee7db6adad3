package io.github.qapi4j.runtime.qmp.wire;

import java.nio.charset.StandardCharsets;

/** Writes commands as the peer wants them. */
public final class CommandText {
    private static final byte[] EXECUTE = ascii("{\"execute\":\"");
    private static final byte[] EXEC_OOB = ascii("{\"exec-oob\":\"");
    private static final byte[] ARGUMENTS = ascii(",\"arguments\":");
    private static final byte[] ID = ascii(",\"id\":");
    /** QEMU needs no line end; programs between it and us may. */
    private static final byte[] END = ascii("}\n");

    private static final byte[] QUOTE = ascii("\"");
    private static final byte[] NOTHING = {};

    private CommandText() {}

    /**
     * Returns a command's text.
     *
     * @param name its name, which {@link #isName} accepts
     * @param arguments the JSON object of its arguments; an empty one is left out
     * @param id its number; {@link Frame#NO_ID} for none
     * @param outOfBand whether it is to be carried out at once
     */
    static byte[] of(String name, byte[] arguments, long id, boolean outOfBand) {
        byte[] number = id == Frame.NO_ID ? NOTHING : ascii(Long.toString(id));
        return join(
                outOfBand ? EXEC_OOB : EXECUTE,
                ascii(name),
                QUOTE,
                arguments.length > 2 ? ARGUMENTS : NOTHING,
                arguments.length > 2 ? arguments : NOTHING,
                number.length == 0 ? NOTHING : ID,
                number,
                END);
    }

    private static byte[] join(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        byte[] all = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    /** Returns whether a text can be a command's name: letters, digits, {@code _ - .}, and nothing that needs quoting. */
    public static boolean isName(String text) {
        return !text.isEmpty()
                && text.chars()
                        .allMatch(c -> c >= 'a' && c <= 'z'
                                || c >= 'A' && c <= 'Z'
                                || c >= '0' && c <= '9'
                                || c == '_'
                                || c == '-'
                                || c == '.');
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
