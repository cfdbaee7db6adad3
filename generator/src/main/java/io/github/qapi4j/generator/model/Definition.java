package io.github.qapi4j.generator.model;

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

    /** Calls the method of the visitor that fits. */
    <R> R accept(Visitor<R> visitor);

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
