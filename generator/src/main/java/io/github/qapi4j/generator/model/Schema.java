package io.github.qapi4j.generator.model;

import io.github.qapi4j.generator.model.type.DefinedType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A whole schema that obeys every rule of the language.
 *
 * @param modules the modules in the order in which they are first mentioned, the root first
 * @param definitions every definition of every module by name, in the order of the text, plus the predefined enum
 *     {@code QType} as the first, and what simple unions of old dialects imply, each before the first that needs it
 * @param documentation every doc comment, in the order of the text
 */
public record Schema(List<Module> modules, Map<String, Definition> definitions, List<Documentation> documentation) {
    /** The name of the one enum that every schema has without defining it. */
    public static final String QTYPE = "QType";

    /** The module that holds what is predefined. */
    public static final String BUILTIN_MODULE = "./builtin";

    public Schema {
        modules = List.copyOf(modules);
        definitions = Collections.unmodifiableMap(new LinkedHashMap<>(definitions));
        documentation = List.copyOf(documentation);
    }

    /**
     * Returns the schema with other definitions in place of its own of the same names; what has none is gone.
     *
     * @param others the definitions by name, in the order of the text
     */
    public Schema withDefinitions(Map<String, Definition> others) {
        List<Module> left = new ArrayList<>();
        for (Module module : modules) {
            List<Declaration> declarations = new ArrayList<>();
            for (Declaration declaration : module.declarations()) {
                Declaration other = declaration instanceof Definition old ? others.get(old.name()) : declaration;
                if (other != null) {
                    declarations.add(other);
                }
            }
            left.add(new Module(module.name(), declarations));
        }
        return new Schema(left, others, documentation);
    }

    /**
     * Returns what a type reference names.
     *
     * @throws IllegalArgumentException if the schema has no such definition, which a checked reference never meets
     */
    public Definition definition(DefinedType type) {
        Definition definition = definitions.get(type.qapiName());
        if (definition == null) {
            throw new IllegalArgumentException("no definition of " + type.qapiName());
        }
        return definition;
    }

    /** Returns the struct that a reference names; only for references that the rules bind to structs. */
    public StructDefinition struct(DefinedType type) {
        return (StructDefinition) definition(type);
    }

    /** Returns all members of a struct as they stand on the wire: its base's first (section 9.1). */
    public List<Member> members(StructDefinition struct) {
        List<Member> members = new ArrayList<>();
        addMembers(struct, members);
        return members;
    }

    /**
     * Returns the members that a shape stands for, as they stand on the wire. A shape that names a union has no members
     * of its own: the list is empty.
     */
    public List<Member> members(ObjectShape shape) {
        return shape.accept(new ObjectShape.Visitor<>() {
            @Override
            public List<Member> visitNamed(ObjectShape.Named named) {
                return definition(named.type()) instanceof StructDefinition struct ? members(struct) : List.of();
            }

            @Override
            public List<Member> visitInline(ObjectShape.Inline inline) {
                return inline.members();
            }
        });
    }

    /**
     * Returns where a member of an object is written down: in the definition whose object it is, or in the struct that comes
     * before its own members.
     *
     * @param owner the name of a struct, a command, an event, or a union for its common members
     * @throws IllegalArgumentException if the object has no such member
     */
    public Element memberPlace(String owner, String name) {
        Definition definition = definition(new DefinedType(owner));
        if (definition.ownMembers().stream().anyMatch(member -> member.name().equals(name))) {
            return Element.member(owner, name);
        }
        @Nullable DefinedType base = definition.baseType();
        if (base == null) {
            throw new IllegalArgumentException(owner + " has no member " + name);
        }
        return memberPlace(base.qapiName(), name);
    }

    /** Returns the common members of a union as they stand on the wire, the tag among them. */
    public List<Member> commonMembers(UnionDefinition union) {
        return members(union.base());
    }

    /**
     * Returns all members of a union that stand on the wire for one value of its tag: the common ones, then those of the
     * branch. The members of a branch that is itself a union are not among them.
     */
    public List<Member> branchMembers(UnionDefinition union, String tagValue) {
        List<Member> members = new ArrayList<>(commonMembers(union));
        @Nullable Branch branch = union.branch(tagValue);
        if (branch != null && branch.type() instanceof DefinedType type) {
            members.addAll(members(new ObjectShape.Named(type)));
        }
        return members;
    }

    /** Returns the enum of a union's tag. */
    public EnumDefinition tagEnum(UnionDefinition union) {
        for (Member member : commonMembers(union)) {
            if (member.name().equals(union.discriminator())) {
                return (EnumDefinition) definition((DefinedType) member.type());
            }
        }
        throw new IllegalArgumentException(union.name() + " has no tag");
    }

    private void addMembers(StructDefinition struct, List<Member> members) {
        @Nullable DefinedType base = struct.base();
        if (base != null) {
            addMembers(struct(base), members);
        }
        members.addAll(struct.members());
    }
}
