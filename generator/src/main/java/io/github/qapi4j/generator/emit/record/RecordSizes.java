package io.github.qapi4j.generator.emit.record;

import com.palantir.javapoet.TypeName;
import io.github.qapi4j.generator.emit.type.BuiltinCodec;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.StructDefinition;
import io.github.qapi4j.generator.model.type.BuiltinType;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How large records are, inherited members included. Sizes are added up, and each definition is looked at once: to list the
 * members that it inherits would take time in the product of both.
 */
public final class RecordSizes {
    private final Schema schema;
    private final Map<String, Size> sizes = new HashMap<>();

    /** Makes a list of sizes for one schema. */
    public RecordSizes(Schema schema) {
        this.schema = schema;
    }

    /**
     * The size of a record.
     *
     * @param members how many members it has
     * @param slots how many slots of a constructor they need; long and double need two
     * @param characters how long their names are together, with something between
     */
    public record Size(int members, int slots, int characters) {
        /** The size of a record without members. */
        public static final Size NONE = new Size(0, 0, 0);

        /** Returns the size of a record that has the members of both. */
        public Size plus(Size other) {
            return new Size(members + other.members, slots + other.slots, characters + other.characters);
        }
    }

    /** Returns the size of a definition's record: what it has from its base, and its own members. */
    public Size of(Definition definition) {
        Size known = sizes.get(definition.name());
        if (known != null) {
            return known;
        }
        Size size = ofBase(definition).plus(of(definition.ownMembers()));
        sizes.put(definition.name(), size);
        return size;
    }

    /** Returns the size of what a definition has from its base. */
    public Size ofBase(Definition definition) {
        DefinedType base = definition.baseType();
        return base == null ? Size.NONE : of(base);
    }

    /** Returns the size of what a type brings into a record; of a union, which is one component, nothing is counted. */
    public Size of(Type type) {
        return type instanceof DefinedType defined && schema.definition(defined) instanceof StructDefinition struct
                ? of(struct)
                : Size.NONE;
    }

    /** Returns the size of a record of these members. */
    public static Size of(List<Member> members) {
        int slots = members.stream().mapToInt(RecordSizes::slots).sum();
        int characters =
                members.stream().mapToInt(member -> member.name().length() + 1).sum();
        return new Size(members.size(), slots, characters);
    }

    private static int slots(Member member) {
        if (member.optional() || !(member.type() instanceof BuiltinType type)) {
            return 1;
        }
        TypeName held = BuiltinCodec.of(type).type();
        return held.equals(TypeName.LONG) || held.equals(TypeName.DOUBLE) ? 2 : 1;
    }
}
