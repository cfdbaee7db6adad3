package io.github.qapi4j.generator.options;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which versions of a schema are merged, and what counts where they contradict each other.
 *
 * @param versions the versions, the oldest first; never empty, and no label twice
 * @param preferences name of a definition, such as {@code FirmwareFormat}, or a place, such as {@code FirmwareFormat.name} →
 *     label of the version that alone counts there
 */
public record MergeOptions(List<SchemaVersion> versions, Map<String, String> preferences) {
    /** So many versions can be told apart in generated code: it has a bit for each. */
    private static final int MOST = 64;

    /**
     * Makes options.
     *
     * @throws OptionException if there is no version, or if two have the same label
     */
    public MergeOptions {
        versions = List.copyOf(versions);
        preferences = Collections.unmodifiableMap(new TreeMap<>(preferences));
        if (versions.isEmpty()) {
            throw new OptionException("versions", "", "is no version; name one or more");
        }
        if (versions.size() > MOST) {
            throw new OptionException(
                    "versions", String.valueOf(versions.size()), "are more than " + MOST + " versions");
        }
        Set<String> labels = new HashSet<>();
        for (SchemaVersion version : versions) {
            if (!labels.add(version.label())) {
                throw new OptionException(
                        "versions", version.label(), "is the label of two versions; give each one of its own");
            }
        }
    }

    /** Returns the last version. */
    public SchemaVersion newest() {
        return versions.get(versions.size() - 1);
    }
}
