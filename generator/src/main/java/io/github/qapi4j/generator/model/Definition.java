package io.github.qapi4j.generator.model;

import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A definition of a schema. */
public sealed interface Definition extends Declaration
        permits EnumDefinition,
                StructDefinition,
                UnionDefinition,
                AlternateDefinition,
                CommandDefinition,
                EventDefinition {
    /** Returns what every definition has. */
    Header header();

    /** Returns the word that opens such a definition, such as {@code struct}. */
    String keyword();

    /** Returns the types that it refers to, in the order of the text. */
    List<Type> references();

    /** Returns the same definition with another header. */
    Definition withHeader(Header other);

    /** Returns the same definition with other members in place of {@link #ownMembers}; itself where it has none of its own. */
    default Definition withOwnMembers(List<Member> others) {
        return this;
    }

    /** Returns the same definition with other values in place of {@link #values}; itself where it has none. */
    default Definition withValues(List<EnumValue> others) {
        return this;
    }

    /** Returns the same definition with other branches in place of {@link #branches}; itself where it has none. */
    default Definition withBranches(List<Branch> others) {
        return this;
    }

    /** Calls the method of the visitor that fits. */
    <R> R accept(Visitor<R> visitor);

    /** Returns whether it defines a type, as opposed to a command or an event. */
    default boolean isType() {
        return true;
    }

    /** Returns the members that it writes down itself, and therefore documents; none where it names a type instead. */
    default List<Member> ownMembers() {
        return List.of();
    }

    /** Returns the type whose members stand before its own, or are all that it has; null where it starts with its own. */
    default @Nullable DefinedType baseType() {
        return null;
    }

    /** Returns the names that its doc comment describes: all that is written in place, but no union's branches. */
    default List<String> describedNames() {
        return ownMembers().stream().map(Member::name).toList();
    }

    /** Returns the strings that its values may be; none for what is no enum. */
    default List<EnumValue> values() {
        return List.of();
    }

    /** Returns the branches of a union or an alternate; none for what is neither. */
    default List<Branch> branches() {
        return List.of();
    }

    /** Returns whether another definition of this kind has the same tag or flags, which this one has as a whole. */
    default boolean isSetAs(Definition other) {
        return true;
    }

    /** Returns the definition's name. */
    default String name() {
        return header().name();
    }

    /**
     * One method for each kind of definition.
     *
     * @param <R> what the visit gives
     */
    interface Visitor<R> {
        /** Visits an enum. */
        R visitEnum(EnumDefinition definition);

        /** Visits a struct. */
        R visitStruct(StructDefinition definition);

        /** Visits a union. */
        R visitUnion(UnionDefinition definition);

        /** Visits an alternate. */
        R visitAlternate(AlternateDefinition definition);

        /** Visits a command. */
        R visitCommand(CommandDefinition definition);

        /** Visits an event. */
        R visitEvent(EventDefinition definition);
    }
}
