package io.github.qapi4j.generator.match;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where versions contradict each other, the one that counts, as the user says.
 *
 * @param versions the name of a definition, or a place as {@link Place#toString} writes it → the index of the version of
 *     which alone it is to be; sorted
 */
public record Preferences(Map<String, Integer> versions) {
    /** No preferences: whatever corresponds counts. */
    public static final Preferences NONE = new Preferences(Map.of());

    public Preferences {
        versions = Collections.unmodifiableMap(new TreeMap<>(versions));
    }

    /** Returns whether a version counts for a definition, or at a place. */
    public boolean take(String what, int version) {
        return versions.getOrDefault(what, version) == version;
    }
}
