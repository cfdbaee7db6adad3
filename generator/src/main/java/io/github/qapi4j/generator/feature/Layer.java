package io.github.qapi4j.generator.feature;

import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.generator.model.type.DefinedType;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Members that a definition writes down itself, as a part of an object. An object is a list of such layers: those of the
 * bases, its own, and those of the branches that are chosen.
 *
 * @param definition who writes them down
 * @param conditional whether the object has them under a condition only
 * @param chosen whether a value of its tag is chosen, so that it has no other branches; false where this is no union
 */
record Layer(Definition definition, boolean conditional, boolean chosen) {
    /** Returns the layers of an object without a chosen branch: bases first. */
    static Stream<Layer> of(Definition definition, Schema schema) {
        @Nullable DefinedType base = definition.baseType();
        Stream<Layer> own = Stream.of(new Layer(definition, definition.header().condition() != null, false));
        return base == null ? own : Stream.concat(of(schema.definition(base), schema), own);
    }

    /** Returns this layer as part of a branch. */
    Layer in(Branch branch) {
        return new Layer(definition, conditional || branch.condition() != null, chosen);
    }

    /** Returns this layer where a member has a value. */
    Layer choosing(String member) {
        return hasTag(member) ? new Layer(definition, conditional, true) : this;
    }

    /** Returns whether a value of a member is chosen here. */
    boolean hasChosen(String member) {
        return chosen && hasTag(member);
    }

    /** Returns a member that is written down here, or null. */
    @Nullable
    Member member(String name) {
        return definition.ownMembers().stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Returns whether this is a union that a member tells the branches of. */
    private boolean hasTag(String member) {
        return definition instanceof UnionDefinition union
                && union.discriminator().equals(member);
    }

    /** Returns the branch that a value of a member chooses, or null where it is no tag, or the branch is empty. */
    @Nullable
    Branch branch(String member, String value) {
        return hasTag(member) && definition instanceof UnionDefinition union ? union.branch(value) : null;
    }

    /** Returns the branches, all of them; none where this is no union. */
    List<Branch> branches() {
        return definition instanceof UnionDefinition union ? union.branches() : List.of();
    }
}
