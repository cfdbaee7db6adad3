package io.github.qapi4j.generator.match;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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

    /**
     * Returns the version that alone counts at a place; null where all count.
     *
     * @param names what the place may be called, as {@link Matches#names} gives it: the first that is preferred decides
     */
    public @Nullable Integer at(List<String> names) {
        for (String name : names) {
            @Nullable Integer version = versions.get(name);
            if (version != null) {
                return version;
            }
        }
        return null;
    }
}
