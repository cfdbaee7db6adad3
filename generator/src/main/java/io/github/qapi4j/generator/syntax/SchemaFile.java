package io.github.qapi4j.generator.syntax;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sorts what stands at the top level of one file: includes are followed, pragmas applied, the rest is collected. */
final class SchemaFile implements SchemaParser.Sink {
    private final SchemaLoader run;
    private final SourcePath path;
    private final Diagnostics diagnostics;
    private final List<Statement> statements = new ArrayList<>();
    private @Nullable DocBlock pending;

    /**
     * Prepares for a file.
     *
     * @param run takes the groups of statements, and follows includes
     */
    SchemaFile(SchemaLoader run, SourcePath path, Diagnostics diagnostics) {
        this.run = run;
        this.path = path;
        this.diagnostics = diagnostics;
    }

    @Override
    public void documentation(DocBlock block) {
        addPending(Statement.Follower.OTHER);
        pending = block;
    }

    @Override
    public void expression(ObjectValue value) {
        boolean include = value.get("include") != null;
        boolean pragma = !include && value.get("pragma") != null;
        addPending(include || pragma ? Statement.Follower.DIRECTIVE : Statement.Follower.OTHER);
        if (include) {
            include(value);
        } else if (pragma) {
            run.pragmas().read(value);
        } else {
            statements.add(new Statement.Expression(value));
        }
    }

    @Override
    public void unreadable(boolean blamed) {
        if (blamed) {
            pending = null;
        }
        addPending(Statement.Follower.UNREADABLE);
    }

    /** Hands over what is left when the file ends. */
    void finish() {
        addPending(Statement.Follower.OTHER);
        addGroup();
    }

    private void addPending(Statement.Follower follower) {
        if (pending != null) {
            statements.add(new Statement.Documentation(pending, follower));
            pending = null;
        }
    }

    private void addGroup() {
        if (!statements.isEmpty()) {
            run.add(new Statement.Group(path.module(), statements));
            statements.clear();
        }
    }

    private void include(ObjectValue directive) {
        Span at = directive.span();
        for (Entry entry : directive.entries()) {
            if (!entry.key().text().equals("include")) {
                refuse(
                        at,
                        "an include directive has no key '"
                                + Excerpt.of(entry.key().text()) + "'",
                        entry.key());
                return;
            }
        }
        if (directive.get("include") instanceof StringValue target) {
            IncludedFile included = run.find(path, at, target);
            if (included != null) {
                statements.add(new Statement.Include(at, included.path().module()));
                addGroup();
                run.include(included, at, target);
            }
        } else {
            refuse(at, "the value of 'include' must be the name of a file", directive.get("include"));
        }
    }

    private void refuse(Span at, String message, @Nullable Value culprit) {
        Span place = culprit == null ? at : culprit.span();
        diagnostics.error(Code.BAD_INCLUDE, at, message, new Note("it stands here", place));
    }
}
