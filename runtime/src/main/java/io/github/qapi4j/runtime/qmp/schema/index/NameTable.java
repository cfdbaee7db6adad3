package io.github.qapi4j.runtime.qmp.schema.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names with numbers, from 0 on, in one array that is searched by hash code. It finds a name among bytes that are no string
 * yet, and retains half of what a map of boxed numbers does.
 */
final class NameTable {
    /** The farthest from its place that a name stands; a reply whose names have all one hash code fills a map instead. */
    private static final int FARTHEST = 32;

    /** The golden ratio, as Knuth multiplies keys by it. */
    private static final int STREWN = 0x9E3779B9;

    private static final byte[] NO_TEXT = {};
    private static final long[] NO_PARTS = {};

    private String[] names;
    private int size;

    /**
     * Where names stand, so that they can be compared without their strings: for each name its start in the upper half, and
     * its length.
     */
    private byte[] text;

    private long[] parts;

    /**
     * For each place the hash code of the name there, in the upper half, and its number plus one; 0 where there is none. There
     * is a power of two of them, at least twice as many as names.
     */
    private long[] places;

    private @Nullable Map<String, Integer> crowded;

    /**
     * Makes an empty table.
     *
     * @param text where all names will be that are added by their places, in ASCII
     * @param likely how many names will be in there, as a guess
     */
    NameTable(byte[] text, int likely) {
        int capacity = Integer.highestOneBit(Math.max(likely, 8)) * 2;
        this.text = text;
        this.names = new String[capacity];
        this.parts = new long[capacity];
        this.places = new long[capacity * 2];
    }

    /** Returns a table of words with a space between two. */
    static NameTable of(String words) {
        NameTable table = new NameTable(words.getBytes(StandardCharsets.ISO_8859_1), 0);
        int start = 0;
        for (String word : words.split(" ")) {
            table.append(word, word.hashCode(), start);
            start += word.length() + 1;
        }
        return table;
    }

    /** Ends the time in which names are searched by their places in a text, and lets go of the text. */
    void forgetText() {
        text = NO_TEXT;
        parts = NO_PARTS;
    }

    /** Returns the string of a part of a text, all of it ASCII. */
    static String string(byte[] text, int from, int length) {
        return new String(text, from, length, StandardCharsets.ISO_8859_1);
    }

    int size() {
        return size;
    }

    String get(int number) {
        return names[number];
    }

    /** Returns all names in the order of their numbers. */
    List<String> all() {
        return Arrays.asList(names).subList(0, size);
    }

    /** Returns whether another table has the same names under the same numbers. */
    boolean isSame(NameTable other) {
        return Arrays.equals(names, 0, size, other.names, 0, other.size);
    }

    /** Returns the number of a name; {@link SchemaIndex#NONE} if it has none. */
    int find(String name) {
        int hash = name.hashCode();
        int mask = places.length - 1;
        for (int i = 0, place = place(hash); i < FARTHEST; i++, place++) {
            long there = places[place & mask];
            if (there == 0) {
                return SchemaIndex.NONE;
            }
            if ((int) (there >> 32) == hash && names[(int) there - 1].equals(name)) {
                return (int) there - 1;
            }
        }
        return among(name);
    }

    /** Does the same with a name that is a part of a text, all of it ASCII, and has a hash code. */
    int find(byte[] other, int from, int length, int hash) {
        int mask = places.length - 1;
        for (int i = 0, place = place(hash); i < FARTHEST; i++, place++) {
            long there = places[place & mask];
            if (there == 0) {
                return SchemaIndex.NONE;
            }
            if ((int) (there >> 32) == hash && isSame((int) there - 1, other, from, length)) {
                return (int) there - 1;
            }
        }
        return among(string(other, from, length));
    }

    private boolean isSame(int number, byte[] other, int from, int length) {
        int start = (int) (parts[number] >> 32);
        return (int) parts[number] == length && Arrays.equals(text, start, start + length, other, from, from + length);
    }

    /** Returns the number of a name, a new one if it has none yet. */
    int add(String name) {
        int known = find(name);
        return known >= 0 ? known : append(name, name.hashCode(), 0);
    }

    /** Does the same with a name that is a part of the text, of which a string is made only if it is new. */
    int add(int from, int length, int hash) {
        int known = find(text, from, length, hash);
        return known >= 0 ? known : append(string(text, from, length), hash, from);
    }

    private int append(String name, int hash, int start) {
        if (size == names.length) {
            grow();
        }
        parts[size] = (long) start << 32 | name.length();
        names[size] = name;
        put(size, hash);
        return size++;
    }

    private void grow() {
        long[] before = places;
        names = Arrays.copyOf(names, size * 2);
        parts = Arrays.copyOf(parts, size * 2);
        places = new long[size * 4];
        Map<String, Integer> rest = crowded;
        crowded = null;
        for (long there : before) {
            if (there != 0) {
                put((int) there - 1, (int) (there >> 32));
            }
        }
        if (rest != null) {
            rest.forEach((name, number) -> put(number, name.hashCode()));
        }
    }

    private void put(int number, int hash) {
        int mask = places.length - 1;
        for (int i = 0, place = place(hash); i < FARTHEST; i++, place++) {
            if (places[place & mask] == 0) {
                places[place & mask] = (long) hash << 32 | number + 1;
                return;
            }
        }
        if (crowded == null) {
            crowded = new HashMap<>();
        }
        crowded.put(names[number], number);
    }

    private int among(String name) {
        Integer number = crowded == null ? null : crowded.get(name);
        return number == null ? SchemaIndex.NONE : number;
    }

    /**
     * Returns the first place for a hash code. The codes of numbers, which types have for names, lie side by side: unless they
     * are strewn, all of them are far from their places.
     */
    private int place(int hash) {
        return hash * STREWN >>> Integer.numberOfLeadingZeros(places.length - 1);
    }
}
