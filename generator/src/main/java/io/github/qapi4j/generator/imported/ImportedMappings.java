package io.github.qapi4j.generator.imported;

import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.options.GenerateOptions;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Java names, and Java types of strings. */
final class ImportedMappings {
    private final ImportedDefinitions types;
    private final Refusals refusals;

    private ImportedMappings(ImportedDefinitions types, Refusals refusals) {
        this.types = types;
        this.refusals = refusals;
    }

    /** Returns options with those that were chosen for imported types. */
    static GenerateOptions follow(ImportedDefinitions types, GenerateOptions options, Refusals refusals) {
        ImportedMappings mappings = new ImportedMappings(types, refusals);
        GenerateOptions there = types.binding().options();
        return options.toBuilder(options.packageName())
                .nameMappings(mappings.follow("name mapping", options.nameMappings(), there.nameMappings()))
                .typeMappings(mappings.follow("type mapping", options.typeMappings(), there.typeMappings()))
                .build();
    }

    private Map<String, String> follow(String kind, Map<String, String> here, Map<String, String> there) {
        Map<String, String> followed = new TreeMap<>(here);
        Set<String> keys = new TreeSet<>(here.keySet());
        keys.addAll(there.keySet());
        for (String key : keys) {
            @Nullable Definition owner = owner(key);
            @Nullable String own = here.get(key);
            @Nullable String other = there.get(key);
            if (owner == null || Objects.equals(own, other)) {
                continue;
            }
            if (own == null && other != null) {
                followed.put(key, other);
            } else {
                refusals.refuse(
                        owner.header().span(),
                        "'" + key + "' has the " + kind + " '" + own + "' here, but "
                                + (other == null ? "none" : "'" + other + "'"),
                        Refusals.REMEDY);
            }
        }
        return followed;
    }

    /** Names of definitions may hold dots themselves. */
    private @Nullable Definition owner(String key) {
        for (int end = key.length();
                end > 0;
                end = Math.max(key.lastIndexOf('.', end - 1), key.lastIndexOf(':', end - 1))) {
            @Nullable Definition definition = types.definitions().get(key.substring(0, end));
            if (definition != null) {
                return definition;
            }
        }
        return null;
    }
}
