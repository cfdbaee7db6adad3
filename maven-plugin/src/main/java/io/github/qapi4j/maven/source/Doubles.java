package io.github.qapi4j.maven.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The schemas that several places hold under one name. Which of them an include means would depend on the order of
 * dependencies; that does not matter only where they are the same.
 */
public final class Doubles {
    private final List<String> same = new ArrayList<>();
    private final List<String> different = new ArrayList<>();

    /**
     * A place that holds a schema.
     *
     * @param shown how messages name it
     * @param content its bytes
     */
    record Holder(String shown, byte[] content) {}

    Doubles() {}

    /** Compares all that hold a schema with the first, which is the one that is read. */
    void add(String schema, List<Holder> holders) {
        for (Holder other : holders.subList(1, holders.size())) {
            Holder first = holders.get(0);
            String both = first.shown() + " and " + other.shown();
            if (Arrays.equals(first.content(), other.content())) {
                same.add("'" + schema + "' is doubled: " + both + " are the same");
            } else {
                different.add("'" + schema + "' means two schemas: " + both
                        + " differ. Rename one of them, or do without the artifact that brings the other");
            }
        }
    }

    /** Returns a sentence for each place of which it does not matter whether it is the one that is read. */
    public List<String> same() {
        return List.copyOf(same);
    }

    /** Returns a sentence for each place of which it does. */
    public List<String> different() {
        return List.copyOf(different);
    }
}
