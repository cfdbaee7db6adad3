package io.github.qapi4j.generator.model;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A schema as a profile sees it: what a false condition guards is gone, a true condition is gone itself, and a mandatory
 * member whose condition is unknown is optional, as it is absent where the condition does not hold.
 *
 * <p>A type that is gone but still referred to stays: the language does not check that conditions agree (section 7.1).
 */
public final class Configuration {
    private Configuration() {}

    /** Returns the schema under a profile. */
    public static Schema apply(Schema schema, Profile profile) {
        Map<String, Definition> definitions = new LinkedHashMap<>();
        Set<String> present = new LinkedHashSet<>();
        for (Definition definition : schema.definitions().values()) {
            definitions.put(definition.name(), definition.under(profile));
            if (!profile.excludes(definition.header().condition())) {
                present.add(definition.name());
            }
        }
        definitions.keySet().retainAll(closure(present, definitions));
        List<Module> modules = schema.modules().stream()
                .map(module -> new Module(module.name(), declarations(module, definitions)))
                .toList();
        return new Schema(modules, definitions, schema.documentation());
    }

    private static List<Declaration> declarations(Module module, Map<String, Definition> definitions) {
        return module.declarations().stream()
                .map(declaration -> declaration instanceof Definition old ? definitions.get(old.name()) : declaration)
                .filter(declaration -> declaration != null)
                .map(Declaration.class::cast)
                .toList();
    }

    /** Returns the names of definitions and of all that they refer to, directly or through others. */
    private static Set<String> closure(Collection<String> start, Map<String, Definition> definitions) {
        Set<String> found = new HashSet<>(start);
        Deque<String> open = new ArrayDeque<>(start);
        while (!open.isEmpty()) {
            for (Type type : definitions.get(open.pop()).references()) {
                String name = (type instanceof ArrayType array ? array.element() : type).qapiName();
                if (definitions.containsKey(name) && found.add(name)) {
                    open.push(name);
                }
            }
        }
        return found;
    }
}
