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

    /** The most that a text has besides name and arguments. */
    private static final int FRAME = 64;

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
        ByteBuffer text = ByteBuffer.allocate(size(name, arguments));
        put(text, name, arguments, id, outOfBand);
        return Arrays.copyOf(text.array(), text.position());
    }

    /** Returns how many bytes a command's text has at most. */
    static int size(String name, byte[] arguments) {
        return FRAME + name.length() + arguments.length;
    }

    /**
     * Puts the text that {@link #of} returns into a buffer that is used again: to make it part by part was a sixth of what a
     * call allocates.
     *
     * @param text has room for it
     */
    static void put(ByteBuffer text, String name, byte[] arguments, long id, boolean outOfBand) {
        text.put(outOfBand ? EXEC_OOB : EXECUTE);
        for (int i = 0; i < name.length(); i++) {
            text.put((byte) name.charAt(i));
        }
        text.put((byte) '"');
        if (arguments.length > 2) {
            text.put(ARGUMENTS).put(arguments);
        }
        if (id != Frame.NO_ID) {
            text.put(ID);
            long power = 1;
            while (id / power >= 10) {
                power *= 10;
            }
            for (; power > 0; power /= 10) {
                text.put((byte) ('0' + id / power % 10));
            }
        }
        text.put(END);
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
