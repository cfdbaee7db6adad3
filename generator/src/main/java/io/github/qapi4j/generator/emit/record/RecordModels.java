package io.github.qapi4j.generator.emit.record;

import com.palantir.javapoet.ClassName;
import io.github.qapi4j.generator.emit.type.Codec;
import io.github.qapi4j.generator.emit.type.EmitContext;
import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.ObjectShape;
import io.github.qapi4j.generator.model.StructDefinition;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.naming.GeneratedNames;
import io.github.qapi4j.generator.naming.JavaNames;
import io.github.qapi4j.generator.naming.NameAssigner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the models of records from definitions. */
public final class RecordModels {
    private final EmitContext context;

    /** Makes models for one schema. */
    public RecordModels(EmitContext context) {
        this.context = context;
    }

    /** Returns the record of a struct, its base's members first. */
    public RecordModel ofStruct(StructDefinition struct) {
        List<Member> members = context.schema().members(struct);
        return new RecordModel(
                context.names().type(struct.name()),
                struct.name(),
                members,
                components(struct.name(), members, null),
                null,
                null,
                RecordModel.Unknown.of(context.keep()));
    }

    /** Returns the record of a command's or event's arguments; a union is one component of it. */
    public RecordModel ofArguments(
            Definition definition, @Nullable ObjectShape arguments, RecordModel.Unknown unknown) {
        ClassName self = context.names().type(definition.name());
        if (arguments instanceof ObjectShape.Named named
                && context.schema().definition(named.type()) instanceof UnionDefinition) {
            Inner inner = inner("arguments", named.type(), "The arguments, as the union that they are.");
            return new RecordModel(
                    self, definition.name(), List.of(), List.of(), null, inner, RecordModel.Unknown.LEFT_OUT);
        }
        List<Member> members = arguments == null ? List.of() : context.schema().members(arguments);
        return new RecordModel(
                self, definition.name(), members, components(definition.name(), members, null), null, null, unknown);
    }

    /** Returns the record for one value of a union's tag: the common members without the tag, then the branch's. */
    public RecordModel ofBranch(UnionDefinition union, String tagValue, Tag tag) {
        List<Member> members = context.schema().branchMembers(union, tagValue);
        ClassName self = context.names().branch(union.name(), tagValue);
        String owner = JavaNames.branchOwner(union.name(), tagValue);
        @Nullable Inner inner = inner(union.branch(tagValue), context.names().components(owner));
        return new RecordModel(
                self,
                union.name() + "." + self.simpleName(),
                members,
                components(owner, members, union.discriminator()),
                tag,
                inner,
                RecordModel.Unknown.of(context.keep() && inner == null));
    }

    /** Returns the union that a branch is, if it is one: the record holds its value under the tag's name. */
    private @Nullable Inner inner(@Nullable Branch branch, Set<String> taken) {
        if (branch == null
                || !(branch.type() instanceof DefinedType type)
                || !(context.schema().definition(type) instanceof UnionDefinition)) {
            return null;
        }
        String name = JavaNames.local(NameAssigner.component(branch.name()), taken);
        return inner(name, type, "The members of the branch.");
    }

    private List<Component> components(String owner, List<Member> members, @Nullable String tag) {
        Set<String> taken = new HashSet<>(context.names().components(owner));
        taken.add(GeneratedNames.UNKNOWN_MEMBERS);
        String in = JavaNames.local("in", taken);
        List<Component> components = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            if (!member.name().equals(tag)) {
                components.add(component(context.names().member(owner, member.name()), member, i, in));
            }
        }
        return components;
    }

    private Inner inner(String name, DefinedType type, String comment) {
        ClassName union = context.codecs().className(type);
        return new Inner(name, union, context.nullable(union), comment);
    }

    /** Returns the component that holds a member. */
    public Component component(String name, Member member, int index, String in) {
        Codec codec = context.codecs().of(member, in);
        return new Component(
                name,
                member,
                index,
                codec,
                context.nullable(codec.type()),
                context.comments().member(member),
                context.comments().deprecation(member));
    }
}
