package io.github.qapi4j.generator.dump;

import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.CommandDefinition;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Element;
import io.github.qapi4j.generator.model.EnumDefinition;
import io.github.qapi4j.generator.model.EnumValue;
import io.github.qapi4j.generator.model.EventDefinition;
import io.github.qapi4j.generator.model.Header;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.ObjectShape;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.StructDefinition;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.generator.model.VersionFacts;
import io.github.qapi4j.generator.model.type.ArrayType;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Prints definitions, each behind the array and object types that it is the first to need. */
final class DefinitionDumper implements Definition.Visitor<DumpText> {
    private static final String EMPTY_OBJECT = "q_empty";

    private final Schema schema;
    private final VersionDumper versions;
    private final Function<String, DumpText> modules;
    private final Set<String> arrays = new HashSet<>();
    private final Layout layout;
    private final Set<String> wrappers = new HashSet<>();

    DefinitionDumper(Schema schema, VersionFacts facts, Layout layout, Function<String, DumpText> modules) {
        this.schema = schema;
        this.versions = new VersionDumper(facts);
        this.layout = layout;
        this.modules = modules;
    }

    /** Prints what is there without being defined, apart from built-in types. */
    void predefined() {
        modules.apply(Schema.BUILTIN_MODULE).line("object " + EMPTY_OBJECT);
        schema.definition(new DefinedType(Schema.QTYPE)).accept(this);
    }

    @Override
    public DumpText visitEnum(EnumDefinition definition) {
        DumpText out = out(definition);
        out.line("enum " + definition.name());
        String prefix = predefined(definition) ? "QTYPE" : definition.prefix();
        if (prefix != null) {
            out.part("prefix " + prefix);
        }
        for (EnumValue value : definition.values()) {
            out.part("member " + value.name());
            out.partSuffix(value.condition(), value.features());
            versions.part(Element.value(definition.name(), value.name()), out);
        }
        return end(out, definition);
    }

    @Override
    public DumpText visitStruct(StructDefinition definition) {
        definition.members().forEach(member -> array(member.type()));
        DumpText out = out(definition);
        out.line("object " + definition.name());
        if (definition.base() != null) {
            out.part("base " + definition.base().qapiName());
        }
        members(definition.name(), definition.members(), out);
        return end(out, definition);
    }

    private boolean predefined(EnumDefinition definition) {
        return layout.showsPredefinedPrefix() && definition.name().equals(Schema.QTYPE);
    }

    @Override
    public DumpText visitUnion(UnionDefinition definition) {
        EnumDefinition tag = schema.tagEnum(definition);
        return definition.simple() ? simpleUnion(definition, tag) : ordinaryUnion(definition, tag);
    }

    /** Prints a union whose enum and wrappers it implies; wrappers are printed where they are first needed. */
    private DumpText simpleUnion(UnionDefinition definition, EnumDefinition tag) {
        for (Branch branch : definition.branches()) {
            StructDefinition wrapper = schema.struct((DefinedType) branch.type());
            if (wrappers.add(wrapper.name())) {
                wrapper.members().forEach(member -> array(member.type()));
                DumpText out = out(wrapper);
                out.line("object " + wrapperName(wrapper));
                members(wrapper.name(), wrapper.members(), out);
                end(out, wrapper);
            }
        }
        tag.accept(this);
        DumpText out = out(definition);
        out.line("object " + definition.name());
        members(definition.name(), schema.commonMembers(definition), out);
        out.part("tag " + definition.discriminator());
        for (Branch branch : definition.branches()) {
            out.part("case " + branch.name() + ": " + wrapperName(schema.struct((DefinedType) branch.type())));
            out.partSuffix(branch.condition(), List.of());
            versions.part(Element.branch(definition.name(), branch.name()), out);
        }
        return end(out, definition);
    }

    /** Returns what QEMU calls the wrapper of a branch. */
    private static String wrapperName(StructDefinition wrapper) {
        return "q_obj_" + wrapper.members().get(0).type().qapiName() + "-wrapper";
    }

    private DumpText ordinaryUnion(UnionDefinition definition, EnumDefinition tag) {
        String base = object(definition.base(), definition.header(), "base");
        DumpText out = out(definition);
        out.line("object " + definition.name());
        out.part("base " + base);
        out.part("tag " + definition.discriminator());
        branches(definition, out);
        for (EnumValue value : tag.values()) {
            if (definition.branch(value.name()) == null) {
                out.part("case " + value.name() + ": " + EMPTY_OBJECT);
                out.partSuffix(value.condition(), List.of());
                versions.part(Element.branch(definition.name(), value.name()), out);
            }
        }
        versions.untagged(definition.name(), out);
        return end(out, definition);
    }

    @Override
    public DumpText visitAlternate(AlternateDefinition definition) {
        definition.branches().forEach(branch -> array(branch.type()));
        DumpText out = out(definition);
        out.line("alternate " + definition.name());
        out.part("tag type");
        branches(definition, out);
        return end(out, definition);
    }

    @Override
    public DumpText visitCommand(CommandDefinition definition) {
        String arguments = object(definition.arguments(), definition.header(), "arg");
        Type returns = definition.returns();
        if (returns != null) {
            array(returns);
        }
        CommandDefinition.Flags flags = definition.flags();
        DumpText out = out(definition);
        out.line("command " + definition.name() + " " + arguments + " -> "
                + (returns == null ? "None" : returns.qapiName()));
        out.flags("gen=" + PythonText.bool(flags.gen())
                + " success_response=" + PythonText.bool(flags.successResponse())
                + " boxed=" + PythonText.bool(flags.boxed())
                + " oob=" + PythonText.bool(flags.allowOob())
                + " preconfig=" + PythonText.bool(flags.allowPreconfig())
                + (flags.coroutine() ? " coroutine=True" : ""));
        versions.command(definition.name(), out);
        return end(out, definition);
    }

    @Override
    public DumpText visitEvent(EventDefinition definition) {
        String arguments = object(definition.arguments(), definition.header(), "arg");
        DumpText out = out(definition);
        out.line("event " + definition.name() + " " + arguments);
        out.flags("boxed=" + PythonText.bool(definition.boxed()));
        return end(out, definition);
    }

    /** Returns the name of an object type, and prints it first where it is written in place. */
    private String object(@Nullable ObjectShape shape, Header owner, String role) {
        if (shape == null) {
            return "None";
        }
        return shape.accept(new ObjectShape.Visitor<>() {
            @Override
            public String visitNamed(ObjectShape.Named named) {
                return named.type().qapiName();
            }

            @Override
            public String visitInline(ObjectShape.Inline inline) {
                inline.members().forEach(member -> array(member.type()));
                String name = "q_obj_" + owner.name() + "-" + role;
                DumpText out = modules.apply(owner.module());
                out.line("object " + name);
                members(owner.name(), inline.members(), out);
                out.suffix(owner.condition(), List.of());
                return name;
            }
        });
    }

    /** Prints an array type where it is first used, in the module of its elements; those of built-in types are not shown. */
    private void array(Type type) {
        if (type instanceof ArrayType array
                && array.element() instanceof DefinedType element
                && arrays.add(element.qapiName())) {
            Header header = schema.definition(element).header();
            DumpText out = modules.apply(header.module());
            out.line("array " + array.qapiName() + " " + element.qapiName());
            out.suffix(header.condition(), List.of());
        }
    }

    private void members(String owner, List<Member> members, DumpText out) {
        for (Member member : members) {
            out.part("member " + member.name() + ": " + member.type().qapiName() + " optional="
                    + PythonText.bool(member.optional()));
            out.partSuffix(member.condition(), member.features());
            versions.part(Element.member(owner, member.name()), out);
        }
    }

    private void branches(Definition owner, DumpText out) {
        for (Branch branch : owner.branches()) {
            out.part("case " + branch.name() + ": " + branch.type().qapiName());
            out.partSuffix(branch.condition(), List.of());
            versions.part(Element.branch(owner.name(), branch.name()), out);
        }
    }

    private DumpText out(Definition definition) {
        return modules.apply(definition.header().module());
    }

    private DumpText end(DumpText out, Definition definition) {
        out.suffix(definition.header().condition(), definition.header().features());
        versions.whole(definition.name(), out);
        return out;
    }
}
