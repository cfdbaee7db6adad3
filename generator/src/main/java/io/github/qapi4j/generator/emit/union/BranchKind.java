package io.github.qapi4j.generator.emit.union;

import io.github.qapi4j.generator.emit.type.EmitContext;
import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.StructDefinition;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.generator.model.type.DefinedType;
import org.jspecify.annotations.Nullable;

/** What a union's record holds besides the common members. */
enum BranchKind {
    /** Nothing: the value of the tag has no branch. */
    NONE,
    /** A struct whose setters the builder inherits. */
    STRUCT,
    /** A struct of another package, or one that exists already, whose builder the builder uses. */
    FAR_STRUCT,
    /** A union. */
    UNION,
    /** The members of a struct that no one wrote, since old dialects imply it. */
    IMPLIED;

    static BranchKind of(EmitContext context, UnionDefinition union, @Nullable Branch branch) {
        if (branch == null) {
            return NONE;
        }
        DefinedType type = (DefinedType) branch.type();
        Definition definition = context.schema().definition(type);
        if (definition instanceof UnionDefinition) {
            return UNION;
        }
        if (definition instanceof StructDefinition && context.isImplied(definition)) {
            return IMPLIED;
        }
        return context.isNear(type, context.names().type(union.name())) ? STRUCT : FAR_STRUCT;
    }

    /** Returns whether the record holds the branch as one value. */
    boolean hasValue() {
        return this == STRUCT || this == FAR_STRUCT || this == UNION;
    }
}
