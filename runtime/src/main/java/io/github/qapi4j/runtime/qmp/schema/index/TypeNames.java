package io.github.qapi4j.runtime.qmp.schema.index;

import java.util.Arrays;

/**
 * The types of a reply by their names. QEMU calls most of them by numbers, and lists by numbers in brackets: these are found
 * without a search.
 */
final class TypeNames {
    /** More digits than the number of any type has. */
    private static final int MOST_DIGITS = 4;

    private final byte[] text;
    private final NameTable types;

    /** For twice the number that a name is, and one more for a list: the number of the type, plus one. */
    private int[] known = new int[1 << 12];

    /**
     * Makes them.
     *
     * @param text where their names stand
     */
    TypeNames(byte[] text, NameTable types) {
        this.text = text;
        this.types = types;
    }

    /** Returns the number of the type whose name is a part of the text, a new one if it has none yet. */
    int add(int from, int length, int hash) {
        int key = key(from, length);
        if (key < 0) {
            return types.add(from, length, hash);
        }
        if (key >= known.length) {
            known = Arrays.copyOf(known, Integer.highestOneBit(key) * 2);
        }
        if (known[key] == 0) {
            known[key] = types.add(from, length, hash) + 1;
        }
        return known[key] - 1;
    }

    /** Returns a negative number for any other name, as one with a zero in front. */
    private int key(int from, int length) {
        boolean isList = length > 2 && text[from] == '[' && text[from + length - 1] == ']';
        int first = isList ? from + 1 : from;
        int digits = isList ? length - 2 : length;
        if (digits == 0 || digits > MOST_DIGITS || digits > 1 && text[first] == '0') {
            return SchemaIndex.NONE;
        }
        int number = 0;
        for (int i = first; i < first + digits; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return SchemaIndex.NONE;
            }
            number = number * 10 + digit;
        }
        return number * 2 + (isList ? 1 : 0);
    }
}
