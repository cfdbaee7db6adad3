package io.github.qapi4j.generator.versions;

import io.github.qapi4j.generator.match.Match;
import io.github.qapi4j.generator.match.Matches;
import io.github.qapi4j.generator.match.Source;
import io.github.qapi4j.generator.model.Declaration;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Documentation;
import io.github.qapi4j.generator.model.Include;
import io.github.qapi4j.generator.model.Module;
import io.github.qapi4j.generator.model.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts merged definitions where they belong: into the newest version's modules, in its order; what only older versions have
 * into the module that it stood in, behind the rest, or into one of its own that the root then includes.
 */
final class ModuleMerger {
    private final Matches matches;
    private final Schema newest;
    private final Set<Declaration> declared = Collections.newSetFromMap(new IdentityHashMap<>());

    ModuleMerger(Matches matches) {
        this.matches = matches;
        this.newest = matches.schemas().get(matches.schemas().size() - 1);
        for (Schema schema : matches.schemas()) {
            schema.modules().forEach(module -> declared.addAll(module.declarations()));
        }
    }

    /** Makes the schema of all merged definitions, which are in their order. */
    Schema schema(Map<String, Definition> merged) {
        Map<String, List<Declaration>> modules = new LinkedHashMap<>();
        Set<String> placed = new HashSet<>();
        for (Module module : newest.modules()) {
            List<Declaration> declarations = modules.computeIfAbsent(module.name(), unused -> new ArrayList<>());
            for (Declaration declaration : module.declarations()) {
                declarations.add(declaration instanceof Definition old ? merged(merged, old, placed) : declaration);
            }
        }
        merged.values().stream()
                .filter(definition -> !placed.contains(definition.name()) && isDeclared(definition))
                .forEach(definition -> module(modules, definition).add(definition));
        List<Module> list = new ArrayList<>();
        modules.forEach((name, declarations) -> list.add(new Module(name, declarations)));
        return new Schema(list, merged, documentation(merged));
    }

    private static Definition merged(Map<String, Definition> merged, Definition old, Set<String> placed) {
        placed.add(old.name());
        return Objects.requireNonNull(merged.get(old.name()), old.name());
    }

    /** A definition that no version declares is implied by a simple union, or predefined. */
    private boolean isDeclared(Definition definition) {
        @Nullable Match match = matches.of(definition.name());
        return match != null
                && match.definitions().stream()
                        .filter(source -> source.name().equals(match.name()))
                        .map(Source.Whole::definition)
                        .anyMatch(declared::contains);
    }

    private static List<Declaration> module(Map<String, List<Declaration>> modules, Definition definition) {
        String name = definition.header().module();
        if (!modules.containsKey(name) && !modules.isEmpty()) {
            modules.values().iterator().next().add(new Include(name));
        }
        return modules.computeIfAbsent(name, unused -> new ArrayList<>());
    }

    /** Returns the newest version's comments, as they were merged, then those of what only older versions have. */
    private List<Documentation> documentation(Map<String, Definition> merged) {
        Map<Documentation, Documentation> replaced = new HashMap<>();
        Set<Documentation> all = new LinkedHashSet<>(newest.documentation());
        for (Definition definition : merged.values()) {
            @Nullable Documentation documentation = definition.header().documentation();
            @Nullable Definition old = newest.definitions().get(definition.name());
            @Nullable Documentation before = old == null ? null : old.header().documentation();
            if (documentation != null && before != null) {
                replaced.put(before, documentation);
            } else if (documentation != null) {
                all.add(documentation);
            }
        }
        return all.stream()
                .map(comment -> replaced.getOrDefault(comment, comment))
                .toList();
    }
}
