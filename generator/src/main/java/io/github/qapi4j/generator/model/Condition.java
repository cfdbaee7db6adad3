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
     * The condition of an old dialect as it is written: C expressions that must all be true. It is never part of another.
     *
     * @param expressions the expressions, one or more
     * @param meaning what they come to
     */
    record Written(List<String> expressions, Condition meaning) implements Condition {
        public Written {
            expressions = List.copyOf(expressions);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitWritten(this);
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

        /** Visits a condition as it is written; unless it is overridden, visits the meaning. */
        default R visitWritten(Written condition) {
            return condition.meaning().accept(this);
        }
    }
}
