package io.github.qapi4j.generator.imported;

import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.type.DefinedType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a root schema imports from one artifact.
 *
 * @param schema the root schema
 * @param definitions what it imports, by name
 * @param binding how that was generated there
 */
record ImportedDefinitions(Schema schema, Map<String, Definition> definitions, ImportedBinding binding) {
    /**
     * Returns what a schema imports from the packages that an artifact has it in.
     *
     * @param imports module → package, for all that the schema imports
     */
    static ImportedDefinitions of(Schema schema, Map<String, String> imports, ImportedBinding binding) {
        Map<String, String> packages = binding.packages();
        Map<String, Definition> imported = new LinkedHashMap<>();
        for (Definition definition : schema.definitions().values()) {
            @Nullable Definition there = binding.schema().definitions().get(definition.name());
            @Nullable String wanted = imports.get(definition.header().module());
            if (there != null
                    && wanted != null
                    && wanted.equals(packages.get(there.header().module()))) {
                imported.put(definition.name(), definition);
            }
        }
        return new ImportedDefinitions(schema, imported, binding);
    }

    /** Returns these but for some. */
    ImportedDefinitions without(Set<String> names) {
        Map<String, Definition> left = new LinkedHashMap<>(definitions);
        left.keySet().removeAll(names);
        return new ImportedDefinitions(schema, left, binding);
    }

    /** Returns the types whose members are members of what is generated, too. */
    Map<String, Definition> inherited() {
        Map<String, Definition> inherited = new LinkedHashMap<>();
        for (Definition definition : schema.definitions().values()) {
            @Nullable DefinedType base = definitions.containsKey(definition.name()) ? null : definition.baseType();
            while (base != null) {
                Definition held = schema.definition(base);
                if (definitions.containsKey(held.name())) {
                    inherited.put(held.name(), held);
                }
                base = held.baseType();
            }
        }
        return inherited;
    }
}
