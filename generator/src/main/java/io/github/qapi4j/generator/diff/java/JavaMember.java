package io.github.qapi4j.generator.diff.java;

import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.Element;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.generator.model.VersionFacts;
import io.github.qapi4j.generator.model.type.BuiltinType;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.naming.JavaNames;
import io.github.qapi4j.generator.naming.JavaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A member in Java.
 *
 * @param member the member
 * @param component what its accessor and its setters are called
 * @param type what the accessor returns
 * @param setters what the setters take, each its own type
 */
record JavaMember(Member member, String component, JavaType type, List<JavaType> setters) {
    JavaMember {
        setters = List.copyOf(setters);
    }

    /**
     * Returns members in Java, by their names on the wire, in order.
     *
     * @param owner the definition that they are members of
     */
    static Map<String, JavaMember> of(JavaSchema schema, String owner, List<Member> members) {
        Map<String, JavaMember> found = new LinkedHashMap<>();
        members.forEach(member -> found.put(member.name(), of(schema, owner, member)));
        return found;
    }

    /**
     * Returns the members of a union's object without a tag in Java, by their names on the wire, in order; none where each
     * object has one.
     */
    static Map<String, JavaMember> untagged(JavaSchema schema, UnionDefinition union) {
        VersionFacts.@Nullable Untagged untagged = schema.facts().untagged().get(union.name());
        Map<String, JavaMember> found = new LinkedHashMap<>();
        if (untagged != null) {
            String owner = JavaNames.untaggedOwner(union.name());
            untagged.members()
                    .forEach(member -> found.put(
                            member.name(),
                            of(
                                    schema,
                                    member,
                                    schema.names().member(owner, member.name()),
                                    Element.member(union.name(), member.name()))));
        }
        return found;
    }

    private static JavaMember of(JavaSchema schema, String owner, Member member) {
        return of(
                schema,
                member,
                schema.names().member(owner, member.name()),
                schema.schema().memberPlace(owner, member.name()));
    }

    private static JavaMember of(JavaSchema schema, Member member, String component, Element place) {
        JavaType held = schema.types().of(member.type(), place);
        JavaType type = member.optional() ? held.nullable() : held;
        List<JavaType> setters = new ArrayList<>(List.of(type));
        if (member.type() instanceof DefinedType defined
                && schema.schema().definition(defined) instanceof AlternateDefinition alternate) {
            for (Branch branch : alternate.branches()) {
                if (branch.type() != BuiltinType.NULL) {
                    setters.add(schema.types().of(branch.type(), Element.branch(alternate.name(), branch.name())));
                }
            }
        } else if (held.source().equals("byte") || held.source().equals("short")) {
            setters.add(schema.types().of(BuiltinType.INT32));
        } else if (held.isNumber()) {
            setters.add(held);
        }
        return new JavaMember(member, component, type, setters);
    }

    /** Returns whether a variable of the type of another accessor may be given to a setter. */
    boolean isSetBy(JavaMember other) {
        return component.equals(other.component) && setters.stream().anyMatch(setter -> setter.takes(other.type));
    }

    /** Returns whether class files that give such a variable to a setter find it. */
    boolean isLinkedBy(JavaMember other) {
        return component.equals(other.component)
                && setters.stream().anyMatch(setter -> setter.erased().equals(other.type.erased()));
    }

    /** Returns whether a variable of the type of another accessor may be set to what this one returns. */
    boolean isReadAs(JavaMember other) {
        return component.equals(other.component) && other.type.takes(type);
    }

    /** Returns whether class files that call another accessor find this one. */
    boolean isLinkedAs(JavaMember other) {
        return component.equals(other.component) && type.erased().equals(other.type.erased());
    }
}
