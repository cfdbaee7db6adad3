package io.github.qapi4j.generator.check.raw;

import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Featured;
import io.github.qapi4j.generator.model.Member;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A definition that was read by itself; what it refers to is not known yet. Each form has a record of its own, which
 * answers for it.
 */
public sealed interface RawDefinition permits RawEnum, RawStruct, RawUnion, RawAlternate, RawCommand, RawEvent {
    /** Returns what every definition has. */
    DefinitionInfo info();

    /** Returns the parts that the doc comment describes: all that is written in place, but no union's branches. */
    List<DocumentedPart> parts();

    /** Calls the method of the visitor that fits. */
    <R> R accept(Visitor<R> visitor);

    /** Returns the model's definition; only for definitions in which the rules found no fault. */
    Definition toModel();

    /** Returns the members that are written in place; none where a type is named instead. */
    default List<Member> ownMembers() {
        return List.of();
    }

    /** Returns the members or values that are written in place, which may have features of their own. */
    default List<? extends Featured> featuredParts() {
        return ownMembers();
    }

    /** Returns the type whose members a struct or union starts with; null for everything that has none. */
    default @Nullable TypeRef baseType() {
        return null;
    }

    /** Returns the types whose members are part of the definition's own: its base, its branches, its arguments. */
    default List<TypeRef> contents() {
        return List.of();
    }

    /** Returns the JSON values that an alternate's branch of this type claims; none for what cannot be one (R112). */
    default Set<ValueKind> jsonKinds() {
        return EnumSet.noneOf(ValueKind.class);
    }

    /** Returns the definition's name. */
    default String name() {
        return info().header().name();
    }

    /** Returns what the definition is called in messages: {@code struct 'Foo'}. */
    default String subject() {
        return info().kind().subject(name());
    }

    /**
     * One method for each form.
     *
     * @param <R> what the visit gives
     */
    interface Visitor<R> {
        /** Visits an enum. */
        R visitEnum(RawEnum definition);

        /** Visits a struct. */
        R visitStruct(RawStruct definition);

        /** Visits a union. */
        R visitUnion(RawUnion definition);

        /** Visits an alternate. */
        R visitAlternate(RawAlternate definition);

        /** Visits a command. */
        R visitCommand(RawCommand definition);

        /** Visits an event. */
        R visitEvent(RawEvent definition);
    }
}
