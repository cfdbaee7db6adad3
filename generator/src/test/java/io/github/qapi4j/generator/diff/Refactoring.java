package io.github.qapi4j.generator.diff;

import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.CommandDefinition;
import io.github.qapi4j.generator.model.Condition;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.EnumDefinition;
import io.github.qapi4j.generator.model.EnumValue;
import io.github.qapi4j.generator.model.EventDefinition;
import io.github.qapi4j.generator.model.Feature;
import io.github.qapi4j.generator.model.Header;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.Module;
import io.github.qapi4j.generator.model.ObjectShape;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.StructDefinition;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.generator.model.type.ArrayType;
import io.github.qapi4j.generator.model.type.BuiltinType;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a schema in another way that means the same on the wire. */
final class Refactoring implements Definition.Visitor<List<Definition>> {
    /** What is written in another way. */
    enum Kind {
        /** Definitions, members, values, branches and features stand in the opposite order. */
        REVERSED,
        /** All types have other names, also those that branches have. */
        RENAMED,
        /** The first half of each struct's members, and of each union's, moves to a base of its own. */
        SPLIT,
        /** Structs have no bases, but all members themselves. */
        MERGED,
        /** All definitions stand in another module. */
        MOVED,
        /** Conditions are written in a more complicated way. */
        RESPELT,
        /** What is written in place is a type, and commands and events are boxed. */
        NAMED
    }

    private final Kind kind;
    private final Schema schema;

    private Refactoring(Kind kind, Schema schema) {
        this.kind = kind;
        this.schema = schema;
    }

    static Schema of(Kind kind, Schema schema) {
        Refactoring refactoring = new Refactoring(kind, schema);
        List<Definition> definitions = new ArrayList<>();
        schema.definitions().values().forEach(old -> definitions.addAll(old.accept(refactoring)));
        Map<String, Definition> byName = new LinkedHashMap<>();
        refactoring.order(definitions).forEach(definition -> byName.put(definition.name(), definition));
        String module = kind == Kind.MOVED ? "elsewhere.json" : "main.json";
        return new Schema(List.of(new Module(module, List.copyOf(definitions))), byName, List.of());
    }

    @Override
    public List<Definition> visitEnum(EnumDefinition old) {
        List<EnumValue> values = old.values().stream()
                .map(value -> new EnumValue(
                        value.name(), condition(value.condition()), features(value.features()), value.span()))
                .toList();
        return List.of(new EnumDefinition(header(old), order(values), old.prefix()));
    }

    @Override
    public List<Definition> visitStruct(StructDefinition old) {
        if (kind == Kind.MERGED) {
            return List.of(new StructDefinition(header(old), null, members(schema.members(old))));
        }
        List<Member> members = members(old.members());
        DefinedType base = old.base() == null ? null : name(old.base());
        if (kind != Kind.SPLIT) {
            return List.of(new StructDefinition(header(old), base, members));
        }
        int half = (members.size() + 1) / 2;
        DefinedType newBase = new DefinedType(old.name() + "Half");
        return List.of(
                new StructDefinition(header(newBase.qapiName(), old), base, members.subList(0, half)),
                new StructDefinition(header(old), newBase, members.subList(half, members.size())));
    }

    @Override
    public List<Definition> visitUnion(UnionDefinition old) {
        List<Definition> definitions = new ArrayList<>();
        ObjectShape base = shape(old.base());
        if (kind == Kind.SPLIT && base.named() == null) {
            DefinedType named = new DefinedType(old.name() + "Common");
            definitions.add(new StructDefinition(header(named.qapiName(), old), null, base.ownMembers()));
            base = new ObjectShape.Named(named);
        }
        definitions.add(
                new UnionDefinition(header(old), base, old.discriminator(), branches(old.branches()), old.simple()));
        return definitions;
    }

    @Override
    public List<Definition> visitAlternate(AlternateDefinition old) {
        return List.of(new AlternateDefinition(header(old), branches(old.branches())));
    }

    @Override
    public List<Definition> visitCommand(CommandDefinition old) {
        List<Definition> definitions = new ArrayList<>();
        ObjectShape arguments = data(old, old.arguments(), definitions);
        CommandDefinition.Flags flags = old.flags();
        boolean boxed = kind == Kind.NAMED || flags.boxed();
        definitions.add(new CommandDefinition(
                header(old),
                arguments,
                old.returns() == null ? null : type(old.returns()),
                new CommandDefinition.Flags(
                        boxed,
                        flags.gen(),
                        flags.successResponse(),
                        flags.allowOob(),
                        flags.allowPreconfig(),
                        !flags.coroutine())));
        return definitions;
    }

    @Override
    public List<Definition> visitEvent(EventDefinition old) {
        List<Definition> definitions = new ArrayList<>();
        ObjectShape arguments = data(old, old.arguments(), definitions);
        definitions.add(new EventDefinition(header(old), arguments, kind == Kind.NAMED || old.boxed()));
        return definitions;
    }

    private @Nullable ObjectShape data(Definition owner, @Nullable ObjectShape old, List<Definition> definitions) {
        if (old == null || kind != Kind.NAMED || old.named() != null) {
            return old == null ? null : shape(old);
        }
        DefinedType type = new DefinedType("Data-" + owner.name());
        definitions.add(new StructDefinition(header(type.qapiName(), owner), null, members(old.ownMembers())));
        return new ObjectShape.Named(type);
    }

    private ObjectShape shape(ObjectShape old) {
        DefinedType named = old.named();
        return named == null ? new ObjectShape.Inline(members(old.ownMembers())) : new ObjectShape.Named(name(named));
    }

    private List<Member> members(List<Member> old) {
        return order(old.stream()
                .map(member -> new Member(
                        member.name(),
                        type(member.type()),
                        member.optional(),
                        condition(member.condition()),
                        features(member.features()),
                        member.span()))
                .toList());
    }

    private List<Branch> branches(List<Branch> old) {
        return order(old.stream()
                .map(branch ->
                        new Branch(branch.name(), type(branch.type()), condition(branch.condition()), branch.span()))
                .toList());
    }

    private List<Feature> features(List<Feature> old) {
        return order(old.stream()
                .map(feature -> new Feature(feature.name(), condition(feature.condition()), feature.span()))
                .toList());
    }

    private Header header(Definition old) {
        String name = old.isType() ? name(old.name()) : old.name();
        return header(name, old, features(old.header().features()));
    }

    /** Returns the header of a type that is new, and takes parts of an old definition. */
    private Header header(String name, Definition old) {
        return header(name, old, List.of());
    }

    private Header header(String name, Definition old, List<Feature> features) {
        Header header = old.header();
        String module = kind == Kind.MOVED ? "elsewhere.json" : header.module();
        return new Header(name, header.span(), module, condition(header.condition()), features, null);
    }

    private @Nullable Condition condition(@Nullable Condition old) {
        return old == null || kind != Kind.RESPELT
                ? old
                : new Condition.Not(new Condition.All(List.of(new Condition.Not(meaning(old)))));
    }

    private static Condition meaning(Condition condition) {
        return condition instanceof Condition.Written written ? written.meaning() : condition;
    }

    private String name(String old) {
        return kind == Kind.RENAMED && !old.equals(Schema.QTYPE) ? "Renamed" + old.hashCode() + old : old;
    }

    private DefinedType name(DefinedType old) {
        return new DefinedType(name(old.qapiName()));
    }

    private Type type(Type old) {
        return old.accept(new Type.Visitor<>() {
            @Override
            public Type visitBuiltin(BuiltinType type) {
                return type;
            }

            @Override
            public Type visitArray(ArrayType type) {
                return new ArrayType(type(type.element()));
            }

            @Override
            public Type visitDefined(DefinedType type) {
                return name(type);
            }

            private Type type(Type element) {
                return Refactoring.this.type(element);
            }
        });
    }

    private <T> List<T> order(List<T> list) {
        List<T> ordered = new ArrayList<>(list);
        if (kind == Kind.REVERSED) {
            Collections.reverse(ordered);
        }
        return ordered;
    }
}
