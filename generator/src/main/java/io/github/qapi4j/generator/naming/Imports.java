package io.github.qapi4j.generator.naming;

import io.github.qapi4j.generator.model.Include;
import io.github.qapi4j.generator.model.Module;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.options.GenerateOptions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

/** Which modules' types exist elsewhere: those that the user says, and what they include, for that was generated with them. */
public final class Imports {
    private Imports() {}

    /** Returns module → package of its types, for every module of a schema, whether they are generated or exist already. */
    public static Map<String, String> packages(Schema schema, GenerateOptions options) {
        Map<String, String> imported = of(schema, options);
        Map<String, String> packages = new TreeMap<>();
        for (Module module : schema.modules()) {
            String own = options.packages().getOrDefault(module.name(), options.packageName());
            packages.put(module.name(), imported.getOrDefault(module.name(), own));
        }
        packages.remove(Schema.BUILTIN_MODULE);
        return packages;
    }

    /** Returns module → package for every module that is imported; a module with a package of its own is not. */
    public static Map<String, String> of(Schema schema, GenerateOptions options) {
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
