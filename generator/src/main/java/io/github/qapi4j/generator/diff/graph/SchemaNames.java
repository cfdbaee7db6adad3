package io.github.qapi4j.generator.diff.graph;

import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.type.ArrayType;
import io.github.qapi4j.generator.model.type.Type;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What only the text of a schema tells: names of types.
 *
 * @param schema the schema
 * @param conditions what is known of conditions
 */
record SchemaNames(Schema schema, ConditionTruth conditions) {
    /** Returns the names of the types that are there. */
    SortedSet<String> types() {
        SortedSet<String> types = new TreeSet<>();
        for (Definition definition : schema.definitions().values()) {
            if (definition.isType()
                    && !conditions.excludes(definition.header().condition())
                    && !definition.name().equals(Schema.QTYPE)) {
                types.add(definition.name());
            }
        }
        return types;
    }

    /** Returns the names of those that others refer to, be it as a base. */
    Set<String> inner() {
        Set<String> inner = new HashSet<>();
        for (Definition definition : schema.definitions().values()) {
            for (Type type : definition.references()) {
                String name = (type instanceof ArrayType array ? array.element() : type).qapiName();
                if (!name.equals(definition.name())) {
                    inner.add(name);
                }
            }
        }
        return inner;
    }
}
