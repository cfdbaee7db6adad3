package io.github.qapi4j.generator.syntax;

import io.github.qapi4j.generator.syntax.value.ObjectValue;

/** What stands at the top level of one file, not looked into. */
public sealed interface TopLevel permits TopLevel.Comment, TopLevel.Expression, TopLevel.Unreadable {
    /** Calls the method of the visitor that fits. */
    <R> R accept(Visitor<R> visitor);

    /**
     * A documentation comment.
     *
     * @param block the comment
     */
    record Comment(DocBlock block) implements TopLevel {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitComment(this);
        }
    }

    /**
     * A definition or directive.
     *
     * @param value the object
     */
    record Expression(ObjectValue value) implements TopLevel {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitExpression(this);
        }
    }

    /**
     * A definition or directive that cannot be read, as was reported.
     *
     * @param commentBlamed whether the comment before it was reported as the cause
     */
    record Unreadable(boolean commentBlamed) implements TopLevel {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitUnreadable(this);
        }
    }

    /**
     * One method for each kind.
     *
     * @param <R> what the visit gives
     */
    interface Visitor<R> {
        /** Visits a documentation comment. */
        R visitComment(Comment item);

        /** Visits a definition or directive. */
        R visitExpression(Expression item);

        /** Visits what cannot be read. */
        R visitUnreadable(Unreadable item);
    }
}
