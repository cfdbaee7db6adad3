package io.github.qapi4j.generator.syntax.load;

import io.github.qapi4j.generator.syntax.DocBlock;
import io.github.qapi4j.generator.syntax.Statement;
import io.github.qapi4j.generator.syntax.value.ObjectValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the statements of one file, each comment with what follows it. */
final class StatementCollector {
    private final String module;
    private final List<Statement> statements = new ArrayList<>();
    private @Nullable DocBlock pending;

    /** Makes an empty collector for the file of a module. */
    StatementCollector(String module) {
        this.module = module;
    }

    /** Adds a comment. */
    void comment(DocBlock block) {
        addPending(Statement.Follower.OTHER);
        pending = block;
    }

    /** Adds a definition. */
    void definition(ObjectValue value) {
        addPending(Statement.Follower.OTHER);
        statements.add(new Statement.Expression(value));
    }

    /** Notes that an include or a pragma stands here, which has no documentation. */
    void directive() {
        addPending(Statement.Follower.DIRECTIVE);
    }

    /** Adds an include that was understood; its directive was noted. */
    void include(Statement.Include include) {
        statements.add(include);
    }

    /** Notes that something stands here which cannot be read; a comment that is to blame for it counts no more. */
    void unreadable(boolean commentBlamed) {
        if (commentBlamed) {
            pending = null;
        }
        addPending(Statement.Follower.UNREADABLE);
    }

    /** Notes that the file ends. */
    void end() {
        addPending(Statement.Follower.OTHER);
    }

    /** Takes the statements that have been gathered, and begins anew; null where there are none. */
    Statement.@Nullable Group take() {
        if (statements.isEmpty()) {
            return null;
        }
        Statement.Group group = new Statement.Group(module, statements);
        statements.clear();
        return group;
    }

    private void addPending(Statement.Follower follower) {
        if (pending != null) {
            statements.add(new Statement.Documentation(pending, follower));
            pending = null;
        }
    }
}
