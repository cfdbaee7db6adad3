package io.github.qapi4j.generator.select;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.diag.Suggestion;
import io.github.qapi4j.generator.model.Declaration;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.VersionFacts;
import io.github.qapi4j.generator.model.type.ArrayType;
import io.github.qapi4j.generator.model.type.Type;
import io.github.qapi4j.generator.options.GenerateOptions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The definitions that the user wants, in a run that may have several root schemas: those that are included and all that
 * they refer to, or all but what is excluded.
 */
public final class DefinitionSelection {
    private final SortedSet<String> patterns = new TreeSet<>();
    private final SortedSet<String> known = new TreeSet<>();
    private final Set<String> used = new HashSet<>();
    private final SortedSet<String> generated = new TreeSet<>();

    /** Takes the choices of all options together. */
    public DefinitionSelection(Collection<GenerateOptions> options) {
        options.forEach(one -> {
            patterns.addAll(one.includeDefinitions());
            patterns.addAll(one.excludeDefinitions());
        });
    }

    /**
     * Returns what is left of a root schema.
     *
     * @param diagnostics where it goes if something excluded is needed
     */
    public Schema apply(Schema schema, GenerateOptions options, Diagnostics diagnostics) {
        Set<String> declared = declared(schema);
        if (patterns.isEmpty()) {
            return schema;
        }
        known.addAll(declared);
        Set<String> excluded = matching(declared, options.excludeDefinitions());
        Set<String> roots = options.includeDefinitions().isEmpty()
                ? new TreeSet<>(declared)
                : matching(declared, options.includeDefinitions());
        roots.removeAll(excluded);
        Map<String, String> referrers = referrers(schema, roots);
        refuseNeeded(schema, excluded, referrers, diagnostics);
        Map<String, Definition> kept = new LinkedHashMap<>(schema.definitions());
        kept.keySet()
                .removeIf(name -> !name.equals(Schema.QTYPE) && !roots.contains(name) && !referrers.containsKey(name));
        generated.addAll(kept.keySet());
        return schema.withDefinitions(kept);
    }

    private static Set<String> declared(Schema schema) {
        Set<String> names = new TreeSet<>();
        schema.modules().forEach(module -> {
            for (Declaration declaration : module.declarations()) {
                if (declaration instanceof Definition definition) {
                    names.add(definition.name());
                }
            }
        });
        return names;
    }

    private Set<String> matching(Set<String> names, Set<String> globs) {
        Set<String> matching = new TreeSet<>();
        for (String text : globs) {
            NamePattern pattern = NamePattern.of(text);
            names.stream().filter(pattern::matches).forEach(name -> {
                matching.add(name);
                used.add(text);
            });
        }
        return matching;
    }

    /** Returns what roots refer to, directly or through others, each with one that refers to it, by the shortest way. */
    private static Map<String, String> referrers(Schema schema, Set<String> roots) {
        Map<String, String> referrers = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            String from = open.remove();
            for (Type type :
                    Objects.requireNonNull(schema.definitions().get(from)).references()) {
                String name = (type instanceof ArrayType array ? array.element() : type).qapiName();
                if (schema.definitions().containsKey(name)
                        && !roots.contains(name)
                        && referrers.putIfAbsent(name, from) == null) {
                    open.add(name);
                }
            }
        }
        return referrers;
    }

    private static void refuseNeeded(
            Schema schema, Set<String> excluded, Map<String, String> referrers, Diagnostics diagnostics) {
        for (String name : excluded) {
            String referrer = referrers.get(name);
            if (referrer == null || isBehindAnother(name, excluded, referrers)) {
                continue;
            }
            Deque<String> chain = new ArrayDeque<>(List.of(name));
            for (String each = referrer; each != null; each = referrers.get(each)) {
                chain.addFirst(each);
            }
            diagnostics.error(
                    Code.EXCLUDED_BUT_NEEDED,
                    Objects.requireNonNull(schema.definitions().get(referrer))
                            .header()
                            .span(),
                    "'" + name + "' is excluded, but needed: " + String.join(" → ", chain),
                    Note.of("exclude '" + chain.getFirst() + "' as well, or do not exclude '" + name + "'"));
        }
    }

    /** What is reached only through something else that is excluded is no fault of its own. */
    private static boolean isBehindAnother(String name, Set<String> excluded, Map<String, String> referrers) {
        for (String each = referrers.get(name); each != null; each = referrers.get(each)) {
            if (excluded.contains(each)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the names of what no root schema makes Java of, sorted; empty where nothing was chosen. */
    public List<String> leftOut() {
        return known.stream().filter(name -> !generated.contains(name)).toList();
    }

    /**
     * Reports the patterns that match nothing in any schema: they are misspelt.
     *
     * @param place where to say so, since it cannot be said of one of the schemas
     * @param facts what is known of versions, where there are several
     */
    public void refuseUnused(Span place, VersionFacts facts, Diagnostics diagnostics) {
        for (String pattern : patterns) {
            if (!used.contains(pattern)) {
                List<Note> notes = new ArrayList<>(Suggestion.newerNames(pattern, facts.newerNames(pattern)));
                notes.addAll(Suggestion.notes(pattern, known));
                notes.add(
                        Note.of("write the name of a command, an event or a type as the schema spells it, or a pattern"
                                + " such as query-*"));
                diagnostics.error(
                        Code.UNKNOWN_DEFINITION,
                        place,
                        "'" + pattern + "' is to be included or excluded, but no definition is called so",
                        notes.toArray(Note[]::new));
            }
        }
    }
}
