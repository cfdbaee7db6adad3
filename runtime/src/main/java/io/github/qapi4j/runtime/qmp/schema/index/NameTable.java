package io.github.qapi4j.runtime.qmp.schema.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names with numbers, from 0 on, in one array that is searched by hash code. It finds a name among letters that are no string
 * yet, and retains half of what a map of boxed numbers does.
 */
final class NameTable {
    /** The farthest from its place that a name stands; a reply whose names have all one hash code fills a map instead. */
    private static final int FARTHEST = 32;

    /** The golden ratio, as Knuth multiplies keys by it. */
    private static final int STREWN = 0x9E3779B9;

    private String[] names;
    private int size;

    /**
     * For each place the hash code of the name there, in the upper half, and its number plus one; 0 where there is none. There
     * is a power of two of them, at least twice as many as names.
     */
    private long[] places;

    private @Nullable Map<String, Integer> crowded;

    NameTable() {
        this(512);
    }

    private NameTable(int capacity) {
        this.names = new String[capacity];
        this.places = new long[capacity * 2];
    }

    /**
     * Returns for each number one that depends on nothing but which names there are: in the order of their places, and where
     * two have the same, of the alphabet. To sort them all by the alphabet took a seventh of the time of reading, by hash codes
     * a tenth.
     */
    int[] inOrder() {
        // First the ends of the names of each place, and once these are filled in from their ends, the beginnings.
        int[] begins = new int[places.length];
        for (int number = 0; number < size; number++) {
            begins[place(names[number].hashCode())]++;
        }
        for (int place = 1; place < begins.length; place++) {
            begins[place] += begins[place - 1];
        }
        int[] sorted = new int[size];
        for (int number = 0; number < size; number++) {
            sorted[--begins[place(names[number].hashCode())]] = number;
        }
        int[] numbers = new int[size];
        for (int from = 0, to; from < size; from = to) {
            int place = place(names[sorted[from]].hashCode());
            to = place + 1 == begins.length ? size : begins[place + 1];
            if (to - from > 1) {
                byAlphabet(sorted, from, to);
            }
            for (int i = from; i < to; i++) {
                numbers[sorted[i]] = i;
            }
        }
        return numbers;
    }

    private void byAlphabet(int[] sorted, int from, int to) {
        String[] equal = new String[to - from];
        for (int i = from; i < to; i++) {
            equal[i - from] = names[sorted[i]];
        }
        Arrays.sort(equal);
        for (int i = from; i < to; i++) {
            sorted[i] = find(equal[i - from]);
        }
    }

    /** Returns a table with the same names under other numbers, and with no room for more. */
    NameTable renumbered(int[] numbers) {
        NameTable table = new NameTable(Math.max(1, Integer.highestOneBit(Math.max(1, size - 1)) * 2));
        table.size = size;
        table.names = new String[size];
        for (int i = 0; i < size; i++) {
            table.names[numbers[i]] = names[i];
            table.put(numbers[i]);
        }
        return table;
    }

    int size() {
        return size;
    }

    String get(int number) {
        return names[number];
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

    /** Returns the number of a name, a new one if it has none yet. */
    int add(String name) {
        int known = find(name);
        return known >= 0 ? known : append(name);
    }

    /** Does the same with a name that is a part of an array, of which a string is made only if it is new. */
    int add(char[] letters, int from, int length) {
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + letters[i];
        }
        int mask = places.length - 1;
        for (int i = 0, place = place(hash); i < FARTHEST; i++, place++) {
            long there = places[place & mask];
            if (there == 0) {
                return append(new String(letters, from, length));
            }
            if ((int) (there >> 32) == hash && isSame(names[(int) there - 1], letters, from, length)) {
                return (int) there - 1;
            }
        }
        return add(new String(letters, from, length));
    }

    private static boolean isSame(String name, char[] letters, int from, int length) {
        boolean same = name.length() == length;
        for (int i = 0; same && i < length; i++) {
            same = name.charAt(i) == letters[from + i];
        }
        return same;
    }

    private int append(String name) {
        if (size == names.length) {
            names = Arrays.copyOf(names, size * 2);
            places = new long[size * 4];
            crowded = null;
            for (int number = 0; number < size; number++) {
                put(number);
            }
        }
        names[size] = name;
        put(size);
        return size++;
    }

    private void put(int number) {
        int hash = names[number].hashCode();
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
