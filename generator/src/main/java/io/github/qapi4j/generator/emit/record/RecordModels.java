package io.github.qapi4j.generator.emit.record;

import com.palantir.javapoet.ClassName;
import io.github.qapi4j.generator.emit.type.Codec;
import io.github.qapi4j.generator.emit.type.EmitContext;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Element;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.ObjectShape;
import io.github.qapi4j.generator.model.StructDefinition;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.naming.GeneratedNames;
import io.github.qapi4j.generator.naming.JavaNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
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
                components(struct.name(), members),
                null,
                RecordModel.Unknown.of(context.keep()),
                context.generated());
    }

    /** Returns the record of a command's or event's arguments; a union is one component of it. */
    public RecordModel ofArguments(
            Definition definition, @Nullable ObjectShape arguments, RecordModel.Unknown unknown) {
        ClassName self = context.names().type(definition.name());
        if (arguments instanceof ObjectShape.Named named
                && context.schema().definition(named.type()) instanceof UnionDefinition) {
            FlattenedValue value = value("arguments", named.type(), "The arguments, as the union that they are.");
            return new RecordModel(
                    self,
                    definition.name(),
                    List.of(),
                    List.of(),
                    value,
                    RecordModel.Unknown.LEFT_OUT,
                    context.generated());
        }
        List<Member> members = arguments == null ? List.of() : context.schema().members(arguments);
        return new RecordModel(
                self,
                definition.name(),
                members,
                components(definition.name(), members),
                null,
                unknown,
                context.generated());
    }

    /**
     * Returns the components of an object's members.
     *
     * @param owner the definition whose object it is
     * @param members all of its members, or of a union the common ones
     * @param table the field that holds their MemberTable
     * @param tag the member that no component holds, or null
     */
    public List<Component> components(String owner, List<Member> members, String table, @Nullable String tag) {
        Function<String, Element> places = name -> context.schema().memberPlace(owner, name);
        return components(context.names().membersOf(owner), places, members, table, tag);
    }

    /**
     * Returns the components of a union's object without a tag, the common members among them.
     *
     * @param members all of its members
     */
    public List<Component> untagged(UnionDefinition union, List<Member> members) {
        Set<String> common = context.names().membersOf(union.name()).keySet();
        Function<String, Element> places = name -> common.contains(name)
                ? context.schema().memberPlace(union.name(), name)
                : Element.member(union.name(), name);
        Map<String, String> names = context.names().membersOf(JavaNames.untaggedOwner(union.name()));
        return components(names, places, members, ReaderEmitter.TABLE, null);
    }

    private List<Component> components(
            Map<String, String> names,
            Function<String, Element> places,
            List<Member> members,
            String table,
            @Nullable String tag) {
        Set<String> taken = new HashSet<>(names.values());
        taken.add(GeneratedNames.UNKNOWN_MEMBERS);
        String in = JavaNames.local("in", taken);
        List<Component> components = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            if (!member.name().equals(tag)) {
                String name = Objects.requireNonNull(names.get(member.name()));
                components.add(component(name, places.apply(member.name()), member, new Slot(table, i, in)));
            }
        }
        return components;
    }

    private List<Component> components(String owner, List<Member> members) {
        return components(owner, members, ReaderEmitter.TABLE, null);
    }

    private FlattenedValue value(String name, DefinedType type, String comment) {
        ClassName held = context.codecs().className(type);
        return new FlattenedValue(name, held, context.nullable(held), false, comment);
    }

    /**
     * Where a member is found on reading.
     *
     * @param table the field that holds the MemberTable
     * @param index its place there
     * @param in the variable that holds the input
     */
    private record Slot(String table, int index, String in) {}

    /** Returns the component that holds a member. */
    private Component component(String name, Element place, Member member, Slot slot) {
        Codec codec = context.codecs().of(member.type(), place, slot.in());
        return new Component(
                name,
                member,
                slot.table(),
                slot.index(),
                codec,
                context.nullable(codec.type()),
                context.comments().member(place, member),
                context.comments().deprecation(place, member),
                context.annotations(place, member.features(), member.condition()),
                new Overloads(context).of(name, member, codec.type()));
    }
}
