package io.github.qapi4j.runtime.internal;

import static tools.jackson.core.JsonTokenId.ID_END_ARRAY;
import static tools.jackson.core.JsonTokenId.ID_END_OBJECT;
import static tools.jackson.core.JsonTokenId.ID_NUMBER_FLOAT;
import static tools.jackson.core.JsonTokenId.ID_NUMBER_INT;
import static tools.jackson.core.JsonTokenId.ID_PROPERTY_NAME;
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
 * Members of one object, kept as tokens until the object's tag is known.
 *
 * <p>Tokens are counted from 1: index 0 stands before the first one. A name is followed by its value's tokens. What is
 * kept is what the parser had decoded anyway, so the parser's limits bound it. The arrays are used again from one object
 * to the next.
 */
final class Tape {
    /** The kind of a name that was taken out: it and its value are no longer seen. */
    static final int TAKEN = 20;

    private byte[] kinds = new byte[32];
    /** Names, strings, literals of floating-point numbers, integers beyond 64 bits. */
    private @Nullable Object[] texts = new Object[32];
    /** Integers of 64 bits; at the start of an object or array the index of its end. */
    private long[] numbers = new long[32];
    /**
     * Where a member's value stood: line in the upper half, column in the lower. Tokens inside of the value have none: to
     * ask the parser for each one's place would cost a fifth of the time of reading them.
     */
    private long[] places = new long[32];

    private int size = 1;
    private @Nullable TokenStreamContext enclosing;

    /** Empties the tape for the members of one object. */
    void begin(TokenStreamContext object) {
        size = 1;
        enclosing = object.getParent();
    }

    /** Returns the index after the last token. */
    int size() {
        return size;
    }

    /** Returns the parser's context around the object whose members these are. */
    TokenStreamContext enclosing() {
        assert enclosing != null : "nothing was recorded";
        return enclosing;
    }

    int kind(int index) {
        return kinds[index];
    }

    /** Returns the name, the string, or a floating-point number's literal. */
    String text(int index) {
        return (String) object(index);
    }

    /** Returns the token's object; it has one unless it is an integer of 64 bits, a literal or punctuation. */
    Object object(int index) {
        Object text = texts[index];
        assert text != null : "the token has no text";
        return text;
    }

    /** Returns whether an integer fits 64 bits; otherwise it is a BigInteger. */
    boolean fitsLong(int index) {
        return texts[index] == null;
    }

    long number(int index) {
        return numbers[index];
    }

    /** Returns the index of the value, of a member of the recorded object itself, that holds this token. */
    int memberOf(int index) {
        int name = 1;
        while (kinds[name] != ID_END_OBJECT && last(name + 1) < index) {
            name = last(name + 1) + 1;
        }
        return kinds[name] == ID_END_OBJECT ? name : name + 1;
    }

    /** Returns where the value of a member of the recorded object itself, or the object's end, stood. */
    TokenStreamLocation location(int value) {
        long place = places[value];
        return new TokenStreamLocation(null, -1L, (int) (place >>> 32), (int) place);
    }

    /** Returns the index of the value's last token. */
    int last(int value) {
        int kind = kinds[value];
        return kind == ID_START_OBJECT || kind == ID_START_ARRAY ? (int) numbers[value] : value;
    }

    /** Returns the first index from here on that is not a taken member; may be {@link #size}. */
    int untaken(int index) {
        int at = index;
        while (at < size && kinds[at] == TAKEN) {
            at = last(at + 1) + 1;
        }
        return at;
    }

    /** Takes out the member with the name at this index. */
    void take(int index) {
        kinds[index] = TAKEN;
    }

    /** Adds the member on whose name the parser stands, and leaves the parser on the value's last token. */
    void add(String name, JsonParser parser) {
        put(ID_PROPERTY_NAME, name);
        JsonToken token = parser.nextToken();
        int value = size;
        long place = place(parser);
        addValue(parser, token);
        // Not earlier: the arrays may have grown.
        places[value] = place;
    }

    // Recurses once per level; the parser's limit on nesting bounds that.
    private void addObject(JsonParser parser) {
        int start = size;
        put(ID_START_OBJECT);
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            put(ID_PROPERTY_NAME, name);
            JsonToken token = parser.nextToken();
            if (token == JsonToken.VALUE_STRING) {
                put(ID_STRING, parser.getString());
            } else {
                addValue(parser, token);
            }
        }
        numbers[start] = size;
        put(ID_END_OBJECT);
    }

    private void addArray(JsonParser parser) {
        int start = size;
        put(ID_START_ARRAY);
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            addValue(parser, token);
        }
        numbers[start] = size;
        put(ID_END_ARRAY);
    }

    private void addValue(JsonParser parser, JsonToken token) {
        switch (token.id()) {
            case ID_START_OBJECT -> addObject(parser);
            case ID_START_ARRAY -> addArray(parser);
            default -> addScalar(parser, token.id());
        }
    }

    private void addScalar(JsonParser parser, int kind) {
        switch (kind) {
            case ID_STRING, ID_NUMBER_FLOAT -> put(kind, parser.getString());
            case ID_NUMBER_INT -> addInteger(parser);
            default -> put(kind);
        }
    }

    /** Adds the end of the object, on which the parser stands. */
    void addEnd(JsonParser parser) {
        put(ID_END_OBJECT);
        places[size - 1] = place(parser);
    }

    private static long place(JsonParser parser) {
        TokenStreamLocation place = parser.currentTokenLocation();
        return (long) place.getLineNr() << 32 | place.getColumnNr() & 0xffffffffL;
    }

    private void addInteger(JsonParser parser) {
        if (parser.getNumberType() == NumberType.BIG_INTEGER) {
            put(ID_NUMBER_INT, parser.getBigIntegerValue());
        } else {
            put(ID_NUMBER_INT, null);
            numbers[size - 1] = parser.getLongValue();
        }
    }

    private void put(int kind) {
        if (size == kinds.length) {
            grow();
        }
        kinds[size++] = (byte) kind;
    }

    private void put(int kind, @Nullable Object text) {
        if (size == kinds.length) {
            grow();
        }
        kinds[size] = (byte) kind;
        texts[size] = text;
        size++;
    }

    private void grow() {
        int length = size * 2;
        kinds = Arrays.copyOf(kinds, length);
        texts = Arrays.copyOf(texts, length);
        numbers = Arrays.copyOf(numbers, length);
        places = Arrays.copyOf(places, length);
    }
}
