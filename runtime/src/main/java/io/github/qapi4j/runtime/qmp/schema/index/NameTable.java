package io.github.qapi4j.runtime.qmp.schema.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All names of a reply. Their numbers are in the order of the alphabet. */
final class NameTable {
    private final String[] names;
    private final Map<String, Integer> numbers;

    private NameTable(String[] names, Map<String, Integer> numbers) {
        this.names = names;
        this.numbers = numbers;
    }

    static NameTable of(List<String> anyOrder) {
        String[] sorted = anyOrder.toArray(String[]::new);
        Arrays.sort(sorted);
        Map<String, Integer> numbers = new HashMap<>(sorted.length * 4 / 3 + 1);
        for (int i = 0; i < sorted.length; i++) {
            numbers.put(sorted[i], i);
        }
        return new NameTable(sorted, numbers);
    }

    /** Returns the number of a name; {@link SchemaIndex#NONE} if the reply does not have it. */
    int number(String name) {
        Integer known = numbers.get(name);
        return known == null ? SchemaIndex.NONE : known;
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
