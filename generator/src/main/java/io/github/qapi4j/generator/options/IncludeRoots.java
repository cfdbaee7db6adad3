package io.github.qapi4j.generator.options;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Folders where included files are looked for, where there are several versions of a schema: some are for one version alone.
 *
 * @param shared folders for all versions, as they were given
 * @param own label of a version → the folders for it alone, as they were given
 */
public record IncludeRoots(List<String> shared, Map<String, List<String>> own) {
    /** Copies. */
    public IncludeRoots {
        shared = List.copyOf(shared);
        own = Collections.unmodifiableMap(new TreeMap<>(own));
    }

    /**
     * Reads folders, each {@code DIR} or {@code LABEL=DIR}. A folder whose name would be taken for the latter is written
     * {@code ./a=b}.
     *
     * @param labels the versions that there are
     * @throws OptionException if a label is none of these, or there is no folder behind it
     */
    public static IncludeRoots read(List<String> texts, List<String> labels) {
        List<String> shared = new ArrayList<>();
        Map<String, List<String>> own = new TreeMap<>();
        for (String text : texts) {
            int sign = text.indexOf('=');
            String label = sign < 0 ? "" : text.substring(0, sign);
            if (!SchemaVersion.isLabel(label)) {
                shared.add(text);
            } else if (!labels.contains(label) || sign == text.length() - 1) {
                throw new OptionException(
                        "includeRoots",
                        text,
                        "is no folder for one of the versions " + String.join(", ", labels) + ": write LABEL=DIR; for a"
                                + " folder of this name, write ./" + text);
            } else {
                own.computeIfAbsent(label, unused -> new ArrayList<>()).add(text.substring(sign + 1));
            }
        }
        return new IncludeRoots(shared, own);
    }

    /** Returns the folders for one version alone. */
    public List<String> of(String label) {
        return own.getOrDefault(label, List.of());
    }
}
