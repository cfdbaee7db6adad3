package io.github.qapi4j.generator.syntax;

import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.syntax.value.ObjectValue;
import java.util.List;

/**
 * What stands at the top level of a file, in the order of the text. Includes are resolved, pragmas are taken out.
 */
public sealed interface Statement permits Statement.Expression, Statement.Include, Statement.Documentation {
    /** Returns where the statement starts. */
    Span span();

    /** Calls the method of the visitor that fits. */
    <R> R accept(Visitor<R> visitor);

    /**
     * A definition, not looked into.
     *
     * @param value the object
     */
    record Expression(ObjectValue value) implements Statement {
        @Override
        public Span span() {
            return value.span();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitExpression(this);
        }
    }

    /**
     * An include.
     *
     * @param span the opening brace of the directive
     * @param module the name of the included module
     */
    record Include(Span span, String module) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitInclude(this);
        }
    }

    /** What follows a documentation comment at once, as far as it matters before definitions are looked into. */
    enum Follower {
        /** An include or pragma directive, which has no documentation (R44). */
        DIRECTIVE,
        /** Something that cannot be read: whether the comment belongs there cannot be said. */
        UNREADABLE,
        /** Anything else, or nothing. */
        OTHER
    }

    /**
     * A documentation comment, of whichever sort; which definition it belongs to shows from what follows it.
     *
     * @param block the comment
     * @param follower what follows it at once
     */
    record Documentation(DocBlock block, Follower follower) implements Statement {
        @Override
        public Span span() {
            return block.open();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDocumentation(this);
        }
    }

    /**
     * The statements of one file that follow each other without an include between them.
     *
     * @param module the name of the module that they belong to: its path relative to the root schema's folder
     * @param statements the statements
     */
    record Group(String module, List<Statement> statements) {
        public Group {
            statements = List.copyOf(statements);
        }
    }

    /**
     * One method for each kind of statement.
     *
     * @param <R> what the visit gives
     */
    interface Visitor<R> {
        /** Visits a definition. */
        R visitExpression(Expression statement);

        /** Visits an include. */
        R visitInclude(Include statement);

        /** Visits a documentation comment. */
        R visitDocumentation(Documentation statement);
    }
}
