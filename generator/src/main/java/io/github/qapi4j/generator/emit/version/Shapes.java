package io.github.qapi4j.generator.emit.version;

import com.palantir.javapoet.ClassName;
import io.github.qapi4j.generator.emit.type.EmitContext;
import io.github.qapi4j.generator.emit.type.QTypeConstant;
import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.CommandDefinition;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Element;
import io.github.qapi4j.generator.model.EnumDefinition;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.StructDefinition;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.generator.model.type.ArrayType;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Collects what versions differ in, for each type: what is said of it, and which of its parts lead to such types. */
final class Shapes {
    /** The runtime's names of flags. */
    private static final Map<String, Predicate<CommandDefinition.Flags>> FLAGS = new TreeMap<>(Map.of(
            "ALLOW_OOB",
            CommandDefinition.Flags::allowOob,
            "ALLOW_PRECONFIG",
            CommandDefinition.Flags::allowPreconfig,
            "NO_SUCCESS_RESPONSE",
            flags -> !flags.successResponse(),
            "FREE_ARGUMENTS",
            flags -> !flags.gen()));

    private final EmitContext context;
    private final Map<String, Shape> shapes = new LinkedHashMap<>();

    private Shapes(EmitContext context) {
        this.context = context;
    }

    /** Returns the texts of all that tell anything, in the order of the schema. */
    static List<String> texts(EmitContext context) {
        Shapes shapes = new Shapes(context);
        context.schema().definitions().values().stream()
                .filter(definition -> !definition.name().equals(Schema.QTYPE))
                .map(shapes::shape)
                .forEach(shape -> shapes.shapes.put(shape.name(), shape));
        Set<String> telling = shapes.telling();
        return shapes.shapes.values().stream()
                .filter(shape -> telling.contains(shape.name()))
                .map(shape -> shape.text(telling))
                .toList();
    }

    /** Types lead to each other: found when a round finds no more. */
    private Set<String> telling() {
        Set<String> telling = new LinkedHashSet<>();
        int before = -1;
        while (before < telling.size()) {
            before = telling.size();
            for (Shape shape : shapes.values()) {
                if (!telling.contains(shape.name()) && shape.tells(telling)) {
                    telling.add(shape.name());
                }
            }
        }
        return telling;
    }

    private Shape shape(Definition definition) {
        long versions = versions(Element.of(definition.name()));
        if (definition instanceof EnumDefinition values) {
            List<Shape.Part> parts = values.values().stream()
                    .map(value -> part("=" + value.name(), Element.value(definition.name(), value.name()), null))
                    .toList();
            return new Shape(name(definition), null, versions, parts);
        }
        if (definition instanceof AlternateDefinition alternate) {
            return new Shape(name(definition), null, versions, kinds(alternate));
        }
        @Nullable UnionDefinition union = union(definition);
        if (union != null) {
            List<Shape.Part> parts = members(union.name(), context.schema().commonMembers(union));
            if (context.facts().untagged().containsKey(union.name())) {
                parts.replaceAll(part -> part.name().equals(union.discriminator()) ? part.whereThere() : part);
            }
            context.schema().tagEnum(union).values().forEach(value -> parts.add(branch(union, value.name())));
            parts.addAll(flags(definition.name()));
            return new Shape(name(definition), union.discriminator(), versions, parts);
        }
        List<Shape.Part> parts = members(definition.name(), flat(definition));
        parts.addAll(flags(definition.name()));
        return new Shape(name(definition), null, versions, parts);
    }

    /** Returns the flags of a command that not all versions have; they are called as in the runtime. */
    private List<Shape.Part> flags(String command) {
        Map<String, CommandDefinition.Flags> byLabel = context.facts().flags().getOrDefault(command, Map.of());
        List<Shape.Part> parts = new ArrayList<>();
        FLAGS.forEach((name, flag) -> {
            List<String> having = new ArrayList<>();
            byLabel.forEach((label, flags) -> {
                if (flag.test(flags)) {
                    having.add(label);
                }
            });
            if (!having.isEmpty() && having.size() < byLabel.size()) {
                parts.add(new Shape.Part("!" + name, bits(having), 0, null));
            }
        });
        return parts;
    }

    /** Returns the union that a definition is, or that the arguments of a command are. */
    private @Nullable UnionDefinition union(Definition definition) {
        if (definition instanceof UnionDefinition union) {
            return union;
        }
        @Nullable DefinedType base = definition instanceof StructDefinition ? null : definition.baseType();
        return base != null && context.schema().definition(base) instanceof UnionDefinition union ? union : null;
    }

    private List<Member> flat(Definition definition) {
        if (definition instanceof StructDefinition struct) {
            return context.schema().members(struct);
        }
        @Nullable DefinedType base = definition.baseType();
        return base == null
                ? definition.ownMembers()
                : context.schema().members(context.schema().struct(base));
    }

    private List<Shape.Part> members(String owner, List<Member> members) {
        List<Shape.Part> parts = new ArrayList<>();
        for (Member member : members) {
            parts.add(part(member.name(), context.schema().memberPlace(owner, member.name()), member.type()));
        }
        return parts;
    }

    private Shape.Part branch(UnionDefinition union, String value) {
        @Nullable Branch branch = union.branch(value);
        Element element = Element.branch(union.name(), value);
        @Nullable List<String> having = context.facts().branches().get(element);
        if (branch == null || having == null) {
            return part("=" + value, element, branch == null ? null : branch.type());
        }
        // Some version has the value without these members, though it may know their type.
        Shape type = members(context.schema().definition((DefinedType) branch.type()), bits(having));
        String name = "." + union.name() + "=" + value;
        shapes.put(name, new Shape(name, type.tag(), type.versions(), type.parts()));
        return new Shape.Part("=" + value, versions(element), 0, name);
    }

    /** Returns the shape of a type where only some versions have its members at all, and want those that are mandatory. */
    private Shape members(Definition type, long having) {
        Shape shape = shape(type);
        @Nullable UnionDefinition union = union(type);
        List<Member> members = union == null ? flat(type) : context.schema().commonMembers(union);
        Set<String> mandatory = new LinkedHashSet<>();
        members.stream().filter(member -> !member.optional()).map(Member::name).forEach(mandatory::add);
        List<Shape.Part> parts = shape.parts().stream()
                .map(part -> new Shape.Part(
                        part.name(),
                        part.versions(),
                        mandatory.contains(part.name()) ? having : part.wanted() & having,
                        part.type()))
                .toList();
        return new Shape(shape.name(), shape.tag(), having, parts);
    }

    /** A version in which it is a string takes any text. */
    private boolean isText(Element element) {
        return context.facts().texts().contains(element);
    }

    private List<Shape.Part> kinds(AlternateDefinition alternate) {
        List<Shape.Part> parts = new ArrayList<>();
        for (Branch branch : alternate.branches()) {
            String kind =
                    QTypeConstant.of(context.schema(), branch.type()).name().toLowerCase(Locale.ROOT);
            parts.add(part("%" + kind, Element.branch(alternate.name(), branch.name()), branch.type()));
        }
        return parts;
    }

    private Shape.Part part(String name, Element element, @Nullable Type type) {
        Type single = type instanceof ArrayType array ? array.element() : type;
        String reference =
                single instanceof DefinedType defined && !defined.qapiName().equals(Schema.QTYPE) && !isText(element)
                        ? name(context.schema().definition(defined))
                        : null;
        return new Shape.Part(
                name, versions(element), bits(context.facts().wanted().get(element)), reference);
    }

    private long versions(Element element) {
        return bits(context.facts().available().get(element));
    }

    private long bits(@Nullable List<String> labels) {
        long bits = 0;
        if (labels != null) {
            for (String label : labels) {
                bits |= 1L << context.facts().labels().indexOf(label);
            }
        }
        return bits;
    }

    /** Returns the name of a definition's class, without the package of the root; what has no class has a point before it. */
    private String name(Definition definition) {
        if (context.isImplied(definition)) {
            return "." + definition.name();
        }
        ClassName type = context.names().type(definition.name());
        return type.packageName().equals(context.names().packageName()) ? type.simpleName() : type.canonicalName();
    }
}
