package io.github.qapi4j.generator.dump;

import io.github.qapi4j.generator.model.Declaration;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.StructDefinition;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * The types that no module declares, since simple unions of old dialects imply them.
 *
 * @param names their names
 */
record ImpliedTypes(Set<String> names) {
    /** Returns those of a schema. */
    static ImpliedTypes of(Schema schema) {
        Set<Declaration> declared = Collections.newSetFromMap(new IdentityHashMap<>());
        schema.modules().forEach(module -> declared.addAll(module.declarations()));
        Set<String> names = new HashSet<>();
        for (Definition definition : schema.definitions().values()) {
            if (!declared.contains(definition) && !definition.name().equals(Schema.QTYPE)) {
                names.add(definition.name());
            }
        }
        return new ImpliedTypes(Set.copyOf(names));
    }

    /** Returns whether a definition is one of them. */
    boolean has(Definition definition) {
        return names.contains(definition.name());
    }

    /** Returns what QEMU calls the wrapper of a branch. */
    String wrapperName(StructDefinition wrapper) {
        return "q_obj_" + wrapper.members().get(0).type().qapiName() + "-wrapper";
    }
}
