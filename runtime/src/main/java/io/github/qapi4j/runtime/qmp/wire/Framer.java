package io.github.qapi4j.runtime.qmp.wire;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of bytes into messages, by braces and not by lines, since a monitor may print one message on many lines. In
 * the same pass it notes where the members of the message lie: the {@code id} comes after the body that it belongs to.
 *
 * <p>It allocates nothing for a message that lies whole in what it is fed, and at most the limit for others. It does not
 * judge the JSON: who reads a member will find out.
 */
public final class Framer {
    /** The deepest nesting; QEMU itself refuses more than 1,024 levels. */
    public static final int MAX_DEPTH = 1_000;

    private static final byte MARK = (byte) 0xFF;
    private static final byte[] NOTHING = {};

    /** Where in the outermost object the next byte stands. */
    private enum Place {
        BEFORE_KEY,
        KEY,
        AFTER_KEY,
        BEFORE_VALUE,
        VALUE
    }

    private final FrameSink sink;
    private final int limit;
    private final boolean marks;
    private final Frame frame = new Frame();
    private final byte[] keyName = new byte[Key.LONGEST + 1];

    private byte[] input = NOTHING;
    private int start;
    private byte[] kept = NOTHING;
    private long length;
    private boolean tooLong;
    private boolean dead;

    private int depth;
    private boolean string;
    private boolean escaped;
    private Place place = Place.BEFORE_KEY;
    private int keyLength;
    private @Nullable Key key;
    private boolean idEnded;

    /**
     * Makes a framer between two messages.
     *
     * @param sink who is told
     * @param limit the longest message in bytes that is kept
     * @param marks whether the byte 0xFF is the peer's mark, as it is with the guest agent
     */
    public Framer(FrameSink sink, int limit, boolean marks) {
        this.sink = sink;
        this.limit = limit;
        this.marks = marks;
    }

    /** Takes the next bytes; they may end anywhere. The array is not touched after this returns. */
    public void feed(byte[] bytes, int from, int to) {
        input = bytes;
        start = from;
        int at = from;
        while (at < to && !dead) {
            if (depth == 0) {
                at = between(at, to);
            } else {
                at = string ? inString(at, to) : structure(at, to);
            }
        }
        if (depth > 0 && !dead) {
            keep(to);
        }
        input = NOTHING;
    }

    /** Returns whether a message has begun and not ended. */
    public boolean isInside() {
        return depth > 0;
    }

    private int between(int from, int to) {
        int stray = 0;
        int at = from;
        boolean marked = false;
        while (at < to && depth == 0 && !marked) {
            byte b = input[at++];
            if (b == '{') {
                begin(at - 1);
            } else if (b == MARK && marks) {
                marked = true;
            } else if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                stray++;
            }
        }
        if (stray > 0) {
            sink.stray(stray);
        }
        if (marked) {
            sink.mark();
        }
        return at;
    }

    private void begin(int at) {
        frame.clear();
        start = at;
        length = 0;
        tooLong = false;
        depth = 1;
        string = false;
        escaped = false;
        place = Place.BEFORE_KEY;
        key = null;
        idEnded = false;
    }

    private int structure(int from, int to) {
        int at = from;
        while (at < to) {
            byte b = input[at];
            switch (b) {
                case '"' -> {
                    openString(at);
                    return at + 1;
                }
                case '{', '[' -> {
                    startValue(at);
                    depth++;
                    if (depth > MAX_DEPTH) {
                        dead = true;
                        kept = NOTHING;
                        sink.tooDeep();
                        return to;
                    }
                }
                case '}', ']' -> {
                    depth--;
                    if (depth == 0) {
                        endValue(at);
                        finish(at + 1);
                        return at + 1;
                    }
                }
                default -> {
                    if (b == MARK && marks) {
                        drop();
                        return at + 1;
                    }
                    if (depth == 1) {
                        outermost(b, at);
                    }
                }
            }
            at++;
        }
        return at;
    }

    private void outermost(byte b, int at) {
        switch (b) {
            case ',' -> {
                endValue(at);
                place = Place.BEFORE_KEY;
            }
            case ':' -> {
                if (place == Place.AFTER_KEY) {
                    place = Place.BEFORE_VALUE;
                }
            }
            case ' ', '\n', '\r', '\t' -> idEnded |= place == Place.VALUE;
            default -> {
                startValue(at);
                if (key == Key.ID && place == Place.VALUE) {
                    frame.id(nextId(frame.id(), b));
                }
            }
        }
    }

    private long nextId(long before, byte b) {
        boolean first = before == Frame.NO_ID;
        boolean digit = b >= '0' && b <= '9';
        if (before == Frame.FOREIGN_ID || !digit || idEnded || before > Long.MAX_VALUE / 10 - 1) {
            return Frame.FOREIGN_ID;
        }
        return (first ? 0 : before * 10) + (b - '0');
    }

    private void openString(int at) {
        string = true;
        if (depth == 1) {
            if (place == Place.BEFORE_KEY) {
                place = Place.KEY;
                keyLength = 0;
            } else {
                startValue(at);
            }
        }
    }

    private int inString(int from, int to) {
        int at = place == Place.KEY || escaped ? from : plainText(from, to);
        while (at < to) {
            byte b = input[at++];
            if (b == MARK && marks) {
                drop();
                return at;
            } else if (escaped) {
                escaped = false;
            } else if (b == '"') {
                string = false;
                if (place == Place.KEY) {
                    place = Place.AFTER_KEY;
                    key = Key.of(keyName, keyLength);
                }
                return at;
            } else if (b == '\\') {
                escaped = true;
                keyLength = Key.LONGEST + 1;
            } else if (place == Place.KEY && keyLength <= Key.LONGEST) {
                keyName[keyLength++] = b;
            }
        }
        return at;
    }

    /** Passes over what cannot end a string; most bytes of large messages are such. */
    private int plainText(int from, int to) {
        byte[] bytes = input;
        int at = from;
        while (at < to && bytes[at] != '"' && bytes[at] != '\\' && bytes[at] != MARK) {
            at++;
        }
        return at;
    }

    private void startValue(int at) {
        if (depth == 1 && place == Place.BEFORE_VALUE) {
            place = Place.VALUE;
            idEnded = false;
            if (key != null) {
                frame.start(key, length + at - start);
                if (key == Key.ID) {
                    // A number is read digit by digit as it passes; anything else is none of ours.
                    frame.id(input[at] >= '0' && input[at] <= '9' ? Frame.NO_ID : Frame.FOREIGN_ID);
                }
            }
        }
    }

    private void endValue(int at) {
        if (place == Place.VALUE && key != null) {
            frame.end(key, length + at - start);
        }
        key = null;
    }

    private void finish(int end) {
        long size = length + end - start;
        frame.size(size);
        if (size > limit) {
            tooLong = true;
        } else if (length == 0) {
            frame.text(input, start, (int) size);
        } else {
            append(end);
            frame.text(kept, 0, (int) size);
        }
        boolean oversized = tooLong;
        if (oversized) {
            sink.oversized(frame);
        } else {
            sink.message(frame);
        }
        kept = NOTHING;
        frame.text(NOTHING, 0, 0);
    }

    private void drop() {
        depth = 0;
        string = false;
        kept = NOTHING;
        sink.mark();
    }

    /** Keeps the part of a message that this input had. */
    private void keep(int end) {
        if (!tooLong && length + end - start > limit) {
            tooLong = true;
            kept = NOTHING;
        }
        if (!tooLong) {
            append(end);
        }
        length += end - start;
    }

    private void append(int end) {
        int size = (int) length;
        int more = end - start;
        if (kept.length < size + more) {
            long grown = Math.max(size + (long) more, Math.min(2L * kept.length, limit));
            kept = Arrays.copyOf(kept, (int) grown);
        }
        System.arraycopy(input, start, kept, size, more);
    }
}
