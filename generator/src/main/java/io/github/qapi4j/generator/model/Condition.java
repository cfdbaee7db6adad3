package io.github.qapi4j.generator.model;

import java.util.List;

/** When something exists: an expression over identifiers that the build of QEMU defines or does not (section 7.1). */
public sealed interface Condition {
    /** Calls the method of the visitor that fits. */
    <R> R accept(Visitor<R> visitor);

    /**
     * True when the identifier is defined.
     *
     * @param identifier such as {@code CONFIG_LINUX}
     */
    record Defined(String identifier) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDefined(this);
        }
    }

    /**
     * True when all parts are.
     *
     * @param conditions one or more
     */
    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAll(this);
        }
    }

    /**
     * True when one part is.
     *
     * @param conditions one or more
     */
    record Any(List<Condition> conditions) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAny(this);
        }
    }

    /**
     * True when the part is not.
     *
     * @param condition the part
     */
    record Not(Condition condition) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNot(this);
        }
    }

    /**
     * A C expression of an old dialect that is kept as it stands, since it cannot be mapped.
     *
     * @param expression the text
     */
    record Opaque(String expression) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitOpaque(this);
        }
    }

    /**
     * One method for each kind of condition.
     *
     * @param <R> what the visit gives
     */
    interface Visitor<R> {
        /** Visits an identifier. */
        R visitDefined(Defined condition);

        /** Visits a conjunction. */
        R visitAll(All condition);

        /** Visits a disjunction. */
        R visitAny(Any condition);

        /** Visits a negation. */
        R visitNot(Not condition);

        /** Visits an expression that is not understood. */
        R visitOpaque(Opaque condition);
    }
}
