package io.github.qapi4j.generator.check;

import org.jspecify.annotations.Nullable;

/** A definition that was read by itself; what it refers to is not known yet. */
sealed interface Draft permits EnumDraft, StructDraft, UnionDraft, AlternateDraft, CommandDraft, EventDraft {
    /** Returns what every draft has. */
    Envelope envelope();

    /** Calls the method of the visitor that fits. */
    <R extends @Nullable Object> R accept(Visitor<R> visitor);

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
    interface Visitor<R extends @Nullable Object> {
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
