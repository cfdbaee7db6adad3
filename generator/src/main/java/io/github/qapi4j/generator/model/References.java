package io.github.qapi4j.generator.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The types that a definition refers to. */
final class References implements Definition.Visitor<List<Type>> {
    /** Returns the names of definitions and of all that they refer to, directly or through others. */
    static Set<String> closure(Collection<String> start, Map<String, Definition> definitions) {
        Set<String> found = new HashSet<>(start);
        Deque<String> open = new ArrayDeque<>(start);
        References references = new References();
        while (!open.isEmpty()) {
            for (Type type : definitions.get(open.pop()).accept(references)) {
                String name = (type instanceof ArrayType array ? array.element() : type).qapiName();
                if (definitions.containsKey(name) && found.add(name)) {
                    open.push(name);
                }
            }
        }
        return found;
    }

    @Override
    public List<Type> visitEnum(EnumDefinition definition) {
        return List.of();
    }

    @Override
    public List<Type> visitStruct(StructDefinition definition) {
        List<Type> types = members(definition.members());
        if (definition.base() != null) {
            types.add(definition.base());
        }
        return types;
    }

    @Override
    public List<Type> visitUnion(UnionDefinition definition) {
        List<Type> types = shape(definition.base());
        definition.branches().forEach(branch -> types.add(branch.type()));
        return types;
    }

    @Override
    public List<Type> visitAlternate(AlternateDefinition definition) {
        return definition.branches().stream().map(Branch::type).toList();
    }

    @Override
    public List<Type> visitCommand(CommandDefinition definition) {
        List<Type> types = shape(definition.arguments());
        if (definition.returns() != null) {
            types.add(definition.returns());
        }
        return types;
    }

    @Override
    public List<Type> visitEvent(EventDefinition definition) {
        return shape(definition.arguments());
    }

    private static List<Type> shape(@Nullable ObjectShape shape) {
        List<Type> types = new ArrayList<>();
        if (shape instanceof ObjectShape.Inline inline) {
            types.addAll(members(inline.members()));
        } else if (shape instanceof ObjectShape.Named named) {
            types.add(named.type());
        }
        return types;
    }

    private static List<Type> members(List<Member> members) {
        List<Type> types = new ArrayList<>();
        members.forEach(member -> types.add(member.type()));
        return types;
    }
}
