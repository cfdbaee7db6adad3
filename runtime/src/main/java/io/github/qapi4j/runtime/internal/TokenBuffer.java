package io.github.qapi4j.runtime.internal;

import static tools.jackson.core.JsonTokenId.ID_END_ARRAY;
import static tools.jackson.core.JsonTokenId.ID_END_OBJECT;
import static tools.jackson.core.JsonTokenId.ID_NUMBER_FLOAT;
import static tools.jackson.core.JsonTokenId.ID_NUMBER_INT;
import static tools.jackson.core.JsonTokenId.ID_START_ARRAY;
import static tools.jackson.core.JsonTokenId.ID_START_OBJECT;
import static tools.jackson.core.JsonTokenId.ID_STRING;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;

/**
 * Members of one object, kept until the object's tag is known.
 *
 * <p>Values are counted from 1: index 0 stands before the first one. A value has one index, together with the name that
 * stood before it; an object or array has another one for its end. What is kept is what the parser had decoded anyway, so
 * the parser's limits bound it. The arrays are used again from one object to the next.
 */
final class TokenBuffer {
    /** Marks the kind of a value that was taken out: it is no longer seen. */
    private static final int TAKEN = 0x40;

    private byte[] kinds = new byte[32];
    /** The members' names; null for elements of arrays and for ends. */
    private @Nullable String[] names = new String[32];
    /** Strings, literals of floating-point numbers, integers beyond 64 bits; else null. */
    private @Nullable Object[] texts = new Object[32];
    /** Integers of 64 bits; at the start of an object or array the index of its end. */
    private long[] numbers = new long[32];
    /**
     * Where the values of the recorded object itself stood, and its end: line in the upper half, column in the lower. What
     * is inside of these values has none: to ask the parser for every place would cost a fifth of the time of reading.
     */
    private long[] places = new long[8];

    private int size = 1;
    private int placed;
    private @Nullable TokenStreamContext enclosing;

    /** Empties the buffer for the members of one object. */
    void begin(TokenStreamContext object) {
        size = 1;
        placed = 0;
        enclosing = object.getParent();
    }

    /** Returns the index after the last value. */
    int size() {
        return size;
    }

    /** Returns the parser's context around the object whose members these are. */
    TokenStreamContext enclosing() {
        assert enclosing != null : "nothing was recorded";
        return enclosing;
    }

    /** Returns the kind of a value's first token or of an end, a constant of JsonTokenId. */
    int kind(int index) {
        return kinds[index] & ~TAKEN;
    }

    /** Returns the name of the member whose value this is, or null if it is an element or an end. */
    @Nullable
    String name(int index) {
        return names[index];
    }

    /** Returns the string, or a floating-point number's literal. */
    String text(int index) {
        return (String) object(index);
    }

    /** Returns the value's object; it has one unless it is an integer of 64 bits, a literal or punctuation. */
    Object object(int index) {
        Object text = texts[index];
        assert text != null : "the value has no text";
        return text;
    }

    /** Returns whether an integer fits 64 bits; otherwise it is a BigInteger. */
    boolean fitsLong(int index) {
        return texts[index] == null;
    }

    long number(int index) {
        return numbers[index];
    }

    /** Returns where the value, of a member of the recorded object itself, that holds this one, or its end, stood. */
    TokenStreamLocation location(int index) {
        int member = 0;
        for (int end = last(1); end < index; end = last(end + 1)) {
            member++;
        }
        return new TokenStreamLocation(null, -1L, (int) (places[member] >>> 32), (int) places[member]);
    }

    /** Returns how many tokens after the place that {@link #location} tells this value, or this end, stood. */
    int distance(int index) {
        int tokens = 0;
        for (int inner = memberOf(index) + 1; inner <= index; inner++) {
            tokens += names[inner] == null ? 1 : 2;
        }
        return tokens;
    }

    private int memberOf(int index) {
        int value = 1;
        while (last(value) < index) {
            value = last(value) + 1;
        }
        return value;
    }

    /** Returns the index of the value's end; of a value that is no object or array its own. */
    int last(int value) {
        int kind = kind(value);
        return kind == ID_START_OBJECT || kind == ID_START_ARRAY ? (int) numbers[value] : value;
    }

    /** Returns the first index from here on that is not a taken member; may be {@link #size}. */
    int untaken(int index) {
        int at = index;
        while (at < size && kinds[at] >= TAKEN) {
            at = last(at) + 1;
        }
        return at;
    }

    /** Takes out the member with this value. */
    void take(int value) {
        kinds[value] |= TAKEN;
    }

    /** Adds the member on whose name the parser stands, and leaves the parser on the value's last token. */
    void add(String name, JsonParser parser) {
        JsonToken token = parser.nextToken();
        place(parser);
        addValue(name, parser, token);
    }

    /** Adds the end of the object, on which the parser stands. */
    void addEnd(JsonParser parser) {
        place(parser);
        put(null, ID_END_OBJECT, null);
    }

    private void place(JsonParser parser) {
        if (placed == places.length) {
            places = Arrays.copyOf(places, placed * 2);
        }
        TokenStreamLocation place = parser.currentTokenLocation();
        places[placed++] = (long) place.getLineNr() << 32 | place.getColumnNr() & 0xffffffffL;
    }

    private void addValue(@Nullable String name, JsonParser parser, JsonToken token) {
        int kind = token.id();
        switch (kind) {
            case ID_STRING, ID_NUMBER_FLOAT -> put(name, kind, parser.getString());
            case ID_NUMBER_INT -> addInteger(name, parser);
            case ID_START_OBJECT -> addObject(name, parser);
            case ID_START_ARRAY -> addArray(name, parser);
            default -> put(name, kind, null);
        }
    }

    // Recurses once per level; the parser's limit on nesting bounds that.
    private void addObject(@Nullable String objectName, JsonParser parser) {
        int start = size;
        put(objectName, ID_START_OBJECT, null);
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.VALUE_STRING) {
                put(name, ID_STRING, parser.getString());
            } else {
                addValue(name, parser, token);
            }
        }
        numbers[start] = size;
        put(null, ID_END_OBJECT, null);
    }

    private void addArray(@Nullable String name, JsonParser parser) {
        int start = size;
        put(name, ID_START_ARRAY, null);
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            addValue(null, parser, token);
        }
        numbers[start] = size;
        put(null, ID_END_ARRAY, null);
    }

    private void addInteger(@Nullable String name, JsonParser parser) {
        // Parsers over trees hold small numbers as BigInteger, too.
        if (parser.getNumberType() == NumberType.BIG_INTEGER
                && parser.getBigIntegerValue().bitLength() >= Long.SIZE) {
            put(name, ID_NUMBER_INT, parser.getBigIntegerValue());
        } else {
            put(name, ID_NUMBER_INT, null);
            numbers[size - 1] = parser.getLongValue();
        }
    }

    private void put(@Nullable String name, int kind, @Nullable Object text) {
        if (size == kinds.length) {
            grow();
        }
        kinds[size] = (byte) kind;
        names[size] = name;
        texts[size] = text;
        size++;
    }

    private void grow() {
        int length = size * 4;
        kinds = Arrays.copyOf(kinds, length);
        names = Arrays.copyOf(names, length);
        texts = Arrays.copyOf(texts, length);
        numbers = Arrays.copyOf(numbers, length);
    }
}
