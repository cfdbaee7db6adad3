package io.github.qapi4j.runtime.qmp.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One message, and where its members lie in it. The framer owns it and uses it again for the next message: whoever wants to
 * keep something copies it.
 */
public final class Frame {
    /** What {@link #id} says where there is no {@code id}. */
    public static final long NO_ID = -1;

    /** What {@link #id} says where there is one that is no number of ours. */
    public static final long FOREIGN_ID = -2;

    private static final byte[] NOTHING = {};

    private final int[] starts = new int[Key.count()];
    private final int[] ends = new int[Key.count()];
    private byte[] bytes = NOTHING;
    private int offset;
    private int length;
    private long size;
    private long id;

    Frame() {
        clear();
    }

    /** Returns whether the message has a member. */
    public boolean has(Key key) {
        return starts[key.ordinal()] >= 0 && ends[key.ordinal()] >= 0;
    }

    /** Returns a member's JSON text; empty if there is none, or if the message was too large to be kept. */
    public byte[] copy(Key key) {
        if (!has(key) || length == 0) {
            return NOTHING;
        }
        return Arrays.copyOfRange(bytes, offset + starts[key.ordinal()], offset + ends[key.ordinal()]);
    }

    /** Returns the text of a member that is a plain string, without its quotes; empty if there is no such member. */
    public String text(Key key) {
        if (!has(key) || length == 0) {
            return "";
        }
        int from = offset + starts[key.ordinal()];
        int to = offset + ends[key.ordinal()];
        while (to > from && bytes[to - 1] != '"') {
            to--;
        }
        return to - from < 2 || bytes[from] != '"'
                ? ""
                : new String(bytes, from + 1, to - from - 2, StandardCharsets.UTF_8);
    }

    /** Returns the whole text; empty if the message was too large to be kept. */
    public byte[] copy() {
        return Arrays.copyOfRange(bytes, offset, offset + length);
    }

    /** Returns the number in {@code id}, {@link #NO_ID} or {@link #FOREIGN_ID}. */
    public long id() {
        return id;
    }

    /** Returns how many bytes the message has, or had. */
    public long size() {
        return size;
    }

    void clear() {
        Arrays.fill(starts, -1);
        Arrays.fill(ends, -1);
        bytes = NOTHING;
        offset = 0;
        length = 0;
        size = 0;
        id = NO_ID;
    }

    void start(Key key, long at) {
        starts[key.ordinal()] = (int) Math.min(at, Integer.MAX_VALUE);
        ends[key.ordinal()] = -1;
    }

    void end(Key key, long at) {
        ends[key.ordinal()] = (int) Math.min(at, Integer.MAX_VALUE);
    }

    void id(long value) {
        id = value;
    }

    void size(long value) {
        size = value;
    }

    void text(byte[] text, int from, int count) {
        bytes = text;
        offset = from;
        length = count;
    }
}
