package io.github.qapi4j.runtime.qmp.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes commands as the peer wants them. */
public final class CommandText {
    private static final byte[] EXECUTE = ascii("{\"execute\":\"");
    private static final byte[] EXEC_OOB = ascii("{\"exec-oob\":\"");
    private static final byte[] ARGUMENTS = ascii(",\"arguments\":");
    private static final byte[] ID = ascii(",\"id\":");
    /** QEMU needs no line end; programs between it and us may. */
    private static final byte[] END = ascii("}\n");

    /** Room for what stands between the parts. */
    private static final int FURTHER = ARGUMENTS.length + ID.length + END.length + 1;

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
        byte[] verb = outOfBand ? EXEC_OOB : EXECUTE;
        boolean some = arguments.length > 2;
        String number = id == Frame.NO_ID ? "" : Long.toString(id);
        ByteBuffer out =
                ByteBuffer.allocate(verb.length + name.length() + arguments.length + number.length() + FURTHER);
        put(out.put(verb), name).put((byte) '"');
        if (some) {
            out.put(ARGUMENTS).put(arguments);
        }
        if (!number.isEmpty()) {
            put(out.put(ID), number);
        }
        out.put(END);
        return Arrays.copyOf(out.array(), out.position());
    }

    private static ByteBuffer put(ByteBuffer out, String ascii) {
        return out.put(ascii.getBytes(StandardCharsets.US_ASCII));
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
