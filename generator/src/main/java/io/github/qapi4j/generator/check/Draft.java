package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Member;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A definition that was read by itself; what it refers to is not known yet. Each form has a record of its own, which
 * answers for it.
 */
sealed interface Draft permits EnumDraft, StructDraft, UnionDraft, AlternateDraft, CommandDraft, EventDraft {
    /** Returns what every draft has. */
    Envelope envelope();

    /** Returns the parts that the doc comment describes: all that is written in place, but no union's branches. */
    List<Part> parts();

    /** Calls the method of the visitor that fits. */
    <R> R accept(Visitor<R> visitor);

    /** Returns the model's definition; only for drafts in which the rules found no fault. */
    Definition definition();

    /** Returns the members that are written in place; none where a type is named instead. */
    default List<Member> ownMembers() {
        return List.of();
    }

    /** Returns the type whose members a struct or union starts with; null for everything that has none. */
    default @Nullable TypeUse baseType() {
        return null;
    }

    /** Returns the types whose members are part of the definition's own: its base, its branches, its arguments. */
    default List<TypeUse> contents() {
        return List.of();
    }

    /** Returns the JSON values that an alternate's branch of this type claims; none for what cannot be one (R112). */
    default Set<JsonKind> jsonKinds() {
        return EnumSet.noneOf(JsonKind.class);
    }

    /** Returns the definition's name. */
    default String name() {
        return envelope().header().name();
    }

    /** Returns what the definition is called in messages: {@code struct 'Foo'}. */
    default String subject() {
        return envelope().kind().keyword() + " '" + name() + "'";
    }

    /**
     * One method for each form.
     *
     * @param <R> what the visit gives
     */
    interface Visitor<R> {
        /** Visits an enum. */
        R visitEnum(EnumDraft draft);

        /** Visits a struct. */
        R visitStruct(StructDraft draft);

        /** Visits a union. */
        R visitUnion(UnionDraft draft);

        /** Visits an alternate. */
        R visitAlternate(AlternateDraft draft);

        /** Visits a command. */
        R visitCommand(CommandDraft draft);

        /** Visits an event. */
        R visitEvent(EventDraft draft);
    }
}
