package io.github.qapi4j.generator.diff.graph;

/** The type of a place on the wire. */
public sealed interface WireType {
    /** Calls the method of the visitor that fits. */
    <R> R accept(Visitor<R> visitor);

    /**
     * Returns whether another type is written in the same way. That is what {@code equals} says, too, but a record makes its own
     * one when it is first called, which takes a short process some milliseconds each.
     */
    boolean isSameAs(WireType other);

    /**
     * A simple value.
     *
     * @param kind which
     */
    record Scalar(ScalarKind kind) implements WireType {
        @Override
        public boolean isSameAs(WireType other) {
            return other instanceof Scalar scalar && kind == scalar.kind;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitScalar(this);
        }
    }

    /**
     * A list.
     *
     * @param element what each element is
     */
    record ListOf(WireType element) implements WireType {
        @Override
        public boolean isSameAs(WireType other) {
            return other instanceof ListOf list && element.isSameAs(list.element);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitList(this);
        }
    }

    /**
     * An enum, an object or an alternate.
     *
     * @param key what {@link WireGraph#definition} finds it by; says nothing to people
     */
    record Named(String key) implements WireType {
        @Override
        public boolean isSameAs(WireType other) {
            return other instanceof Named named && key.equals(named.key);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNamed(this);
        }
    }

    /**
     * One method for each kind of type.
     *
     * @param <R> what the visit gives
     */
    interface Visitor<R> {
        /** Visits a simple value. */
        R visitScalar(Scalar type);

        /** Visits a list. */
        R visitList(ListOf type);

        /** Visits what has a definition. */
        R visitNamed(Named type);
    }
}
