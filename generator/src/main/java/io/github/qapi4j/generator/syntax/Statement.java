package io.github.qapi4j.generator.syntax;

import io.github.qapi4j.generator.diag.Span;
import java.util.List;

/**
 * What stands at the top level of a file, in the order of the text. Includes are resolved, pragmas are taken out.
 */
public sealed interface Statement permits Statement.Expression, Statement.Include, Statement.Documentation {
    /** Returns where the statement starts. */
    Span span();

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
    }

    /**
     * An include.
     *
     * @param span the opening brace of the directive
     * @param module the name of the included module
     */
    record Include(Span span, String module) implements Statement {}

    /**
     * A documentation comment, of whichever sort; which definition it belongs to shows from what follows it.
     *
     * @param block the comment
     * @param beforeDirective whether an include or pragma directive follows it at once (R44)
     */
    record Documentation(DocBlock block, boolean beforeDirective) implements Statement {
        @Override
        public Span span() {
            return block.open();
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
}
