package io.github.qapi4j.generator.diff.graph;

import io.github.qapi4j.generator.diff.doc.DefaultNotes;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Documentation;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.type.ArrayType;
import io.github.qapi4j.generator.model.type.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What only the text of a schema tells: names of types, and defaults. */
final class SchemaText {
    private final Schema schema;
    private final ConditionTruth conditions;
    private final Map<String, @Nullable DefaultNotes> defaults = new HashMap<>();

    /**
     * Makes one.
     *
     * @param schema the schema
     * @param conditions what is known of conditions
     */
    SchemaText(Schema schema, ConditionTruth conditions) {
        this.schema = schema;
        this.conditions = conditions;
    }

    /** Returns the schema. */
    Schema schema() {
        return schema;
    }

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

    /** Returns the defaults that the comment of a definition tells, which is looked through once; null where it tells none. */
    @Nullable
    DefaultNotes defaults(Definition definition) {
        String name = definition.name();
        @Nullable DefaultNotes known = defaults.get(name);
        if (known == null && !defaults.containsKey(name)) {
            @Nullable Documentation documentation = definition.header().documentation();
            known = documentation == null ? null : DefaultNotes.of(documentation);
            defaults.put(name, known);
        }
        return known;
    }
}
