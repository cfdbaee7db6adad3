package io.github.qapi4j.runtime.qmp.schema.index;

import static io.github.qapi4j.runtime.qmp.schema.index.SchemaIndex.NONE;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All names of a reply. Their numbers are in the order of their hash codes, and where two have the same,
 * of the alphabet: the same for all replies that have the same names. To sort them by the alphabet took a seventh of the time of
 * reading.
 */
final class NameTable {
    private final String[] names;
    private final Map<String, Integer> numbers;

    private NameTable(String[] names, Map<String, Integer> numbers) {
        this.names = names;
        this.numbers = numbers;
    }

    static NameTable of(List<String> anyOrder) {
        String[] sorted = byHash(anyOrder);
        Map<String, Integer> numbers = new HashMap<>(sorted.length * 4 / 3 + 1);
        for (int i = 0; i < sorted.length; i++) {
            numbers.put(sorted[i], i);
        }
        return new NameTable(sorted, numbers);
    }

    private static String[] byHash(List<String> anyOrder) {
        long[] keys = new long[anyOrder.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) anyOrder.get(i).hashCode() << 32 | i;
        }
        Arrays.sort(keys);
        String[] sorted = new String[keys.length];
        for (int i = 0, equal = 0; i < keys.length; i++) {
            sorted[i] = anyOrder.get((int) keys[i]);
            if (i + 1 == keys.length || keys[i] >> 32 != keys[i + 1] >> 32) {
                if (i > equal) {
                    Arrays.sort(sorted, equal, i + 1);
                }
                equal = i + 1;
            }
        }
        return sorted;
    }

    /** Returns the number of a name; {@link SchemaIndex#NONE} if the reply does not have it. */
    int number(String name) {
        Integer known = numbers.get(name);
        return known == null ? NONE : known;
    }

    String name(int number) {
        return names[number];
    }

    int size() {
        return names.length;
    }

    /** Returns for each number that a name had while the reply was read the one that it has here. */
    int[] renumbered(List<String> before) {
        int[] now = new int[before.size()];
        for (int i = 0; i < now.length; i++) {
            now[i] = number(before.get(i));
        }
        return now;
    }
}
