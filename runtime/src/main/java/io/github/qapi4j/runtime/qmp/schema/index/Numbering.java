package io.github.qapi4j.runtime.qmp.schema.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives numbers to things, from 0 on, in the order in which they are met. */
final class Numbering<T> {
    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> things = new ArrayList<>();

    /** Returns the number of a thing, a new one if it has none yet. */
    int of(T thing) {
        Integer known = numbers.get(thing);
        if (known != null) {
            return known;
        }
        numbers.put(thing, things.size());
        things.add(thing);
        return things.size() - 1;
    }

    /** Returns the things in the order of their numbers. */
    List<T> things() {
        return things;
    }
}
