package io.github.qapi4j.maven.maintypes;

import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Identifiers;
import io.github.qapi4j.generator.model.Schema;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** What was chosen for imported types where they were made. What the importing execution says itself is preferred. */
final class MainTypeChoices {
    private final Set<String> definitions = new HashSet<>();
    private final Set<String> identifiers;
    private final Collection<MainTypes> made;

    /**
     * Makes choices.
     *
     * @param imported the modules whose types are imported
     * @param made what the executions made that they are imported from
     */
    MainTypeChoices(Schema schema, Set<String> imported, Collection<MainTypes> made) {
        for (Definition definition : schema.definitions().values()) {
            if (imported.contains(definition.header().module())) {
                definitions.add(definition.name());
            }
        }
        this.identifiers = Identifiers.of(schema);
        this.made = made;
    }

    /** Returns mappings with those for imported types; others would be without a use. */
    Map<String, String> mappings(Function<MainTypes, Map<String, String>> kind, Map<String, String> said) {
        Map<String, String> all = new TreeMap<>();
        made.forEach(types -> kind.apply(types).forEach((key, value) -> {
            if (isOfImported(key)) {
                all.put(key, value);
            }
        }));
        all.putAll(said);
        return all;
    }

    /** A key is the name of a definition, or starts with it; names of definitions may hold dots themselves. */
    private boolean isOfImported(String key) {
        for (int end = 0; end <= key.length(); end++) {
            boolean ends = end == key.length() || key.charAt(end) == '.' || key.charAt(end) == ':';
            if (ends && definitions.contains(key.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns identifiers with those that were declared where types were made, as far as the schema mentions them, nothing
     * else is said of them, and all say the same.
     *
     * @param said what the execution itself declares so
     * @param contrary what it declares otherwise
     */
    Set<String> identifiers(Function<MainTypes, Set<String>> kind, Set<String> said, Set<String> contrary) {
        Set<String> all = new TreeSet<>();
        made.forEach(types -> all.addAll(kind.apply(types)));
        made.forEach(types -> all.removeIf(identifier -> !kind.apply(types).contains(identifier)));
        all.retainAll(identifiers);
        all.removeAll(contrary);
        all.addAll(said);
        return all;
    }
}
