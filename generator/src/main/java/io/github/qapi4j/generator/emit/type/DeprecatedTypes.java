package io.github.qapi4j.generator.emit.type;

import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Feature;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.type.ArrayType;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the classes that name deprecated types: they tell javac that this is meant, so that its warnings are about what users
 * write.
 */
final class DeprecatedTypes {
    /** What a class names besides its own references: what those of its branches, and of its members' alternates, are. */
    private static final int DEPTH = 2;

    private final Schema schema;
    private final Set<String> deprecated;

    DeprecatedTypes(Schema schema) {
        this.schema = schema;
        this.deprecated = schema.definitions().values().stream()
                .filter(Definition::isType)
                .filter(definition -> Feature.isDeprecated(definition.header().features()))
                .map(Definition::name)
                .collect(Collectors.toSet());
    }

    /** Returns whether the class of a definition names any. */
    boolean areNamedBy(Definition definition) {
        return !deprecated.isEmpty() && names(definition, DEPTH);
    }

    private boolean names(Definition definition, int depth) {
        for (Type type : definition.references()) {
            if ((type instanceof ArrayType array ? array.element() : type) instanceof DefinedType defined) {
                int left = defined.equals(definition.baseType()) ? depth : depth - 1;
                if (deprecated.contains(defined.qapiName()) || left > 0 && names(schema.definition(defined), left)) {
                    return true;
                }
            }
        }
        return false;
    }
}
