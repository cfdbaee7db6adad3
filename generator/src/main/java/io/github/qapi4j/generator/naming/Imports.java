package io.github.qapi4j.generator.naming;

import io.github.qapi4j.generator.GenerateOptions;
import io.github.qapi4j.generator.model.Include;
import io.github.qapi4j.generator.model.Module;
import io.github.qapi4j.generator.model.Schema;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

/** Which modules' types exist elsewhere: those that the user says, and what they include, for that was generated with them. */
final class Imports {
    private Imports() {}

    /** Returns module → package for every module that is imported; a module with a package of its own is not. */
    static Map<String, String> of(Schema schema, GenerateOptions options) {
        Map<String, Module> modules = new TreeMap<>();
        schema.modules().forEach(module -> modules.put(module.name(), module));
        Map<String, String> imported = new TreeMap<>(options.imports());
        Deque<String> open = new ArrayDeque<>(imported.keySet());
        while (!open.isEmpty()) {
            String name = open.remove();
            Module module = modules.get(name);
            if (module == null) {
                continue;
            }
            module.declarations().stream()
                    .filter(Include.class::isInstance)
                    .map(include -> ((Include) include).module())
                    .filter(included -> !options.packages().containsKey(included))
                    .filter(included -> imported.putIfAbsent(included, imported.get(name)) == null)
                    .forEach(open::add);
        }
        return imported;
    }
}
