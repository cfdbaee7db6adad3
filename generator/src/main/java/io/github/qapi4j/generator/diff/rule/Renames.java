package io.github.qapi4j.generator.diff.rule;

import io.github.qapi4j.generator.diag.Suggestion;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Guesses which names that are gone are new names of others. */
public final class Renames {
    /** More names are not compared with each other: it costs their product. */
    private static final int MOST = 100;

    private Renames() {}

    /**
     * Returns the new names of those that were renamed: that differ in case, {@code -} and {@code _} only, or, from six
     * letters on, in a few letters that are no digits. Each new name is that of one old name.
     */
    static Map<String, String> of(Set<String> gone, Set<String> come) {
        Map<String, String> renamed = respelled(gone, come);
        Set<String> left = new LinkedHashSet<>(come);
        left.removeAll(renamed.values());
        if (gone.size() > MOST || left.size() > MOST) {
            return renamed;
        }
        for (String name : gone) {
            String near = renamed.containsKey(name) || name.length() < 6 ? null : Suggestion.closest(name, left);
            if (near != null && !letters(near).equals(letters(name)) && 4 * gap(name, near) <= name.length()) {
                renamed.put(name, near);
                left.remove(near);
            }
        }
        return renamed;
    }

    /** Returns the new names of those that differ in case, {@code -} and {@code _} only. */
    public static Map<String, String> respelled(Set<String> gone, Set<String> come) {
        SortedMap<String, String> bySpelling = new TreeMap<>();
        for (String name : come) {
            bySpelling.putIfAbsent(spelling(name), name);
        }
        Map<String, String> renamed = new HashMap<>();
        for (String name : gone) {
            String now = bySpelling.remove(spelling(name));
            if (now != null) {
                renamed.put(name, now);
            }
        }
        return renamed;
    }

    private static String spelling(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String letters(String name) {
        return name.replaceAll("[0-9]", "");
    }

    private static int gap(String name, String other) {
        return Math.abs(name.length() - other.length());
    }
}
