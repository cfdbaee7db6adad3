package io.github.qapi4j.generator.check.doc;

import io.github.qapi4j.generator.check.raw.ModulePart;
import io.github.qapi4j.generator.check.raw.UnparsedDefinition;
import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.doc.DocComment;
import io.github.qapi4j.generator.doc.DocParser;
import io.github.qapi4j.generator.model.Documentation;
import io.github.qapi4j.generator.options.Dialect;
import io.github.qapi4j.generator.options.DocMode;
import io.github.qapi4j.generator.syntax.Statement;
import io.github.qapi4j.generator.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the doc comments of a schema and gives each to the definition that follows it (R44, R45). */
public final class DocAttachment {
    private final DocMode mode;
    private final Dialect dialect;
    private final Diagnostics diagnostics;
    private final List<ModulePart<UnparsedDefinition>> parts = new ArrayList<>();
    private final List<Documentation> documentation = new ArrayList<>();
    private final Set<String> orphans = new HashSet<>();

    private DocAttachment(DocMode mode, Dialect dialect, Diagnostics diagnostics) {
        this.mode = mode;
        this.dialect = dialect;
        this.diagnostics = diagnostics;
    }

    /** Passes over all comments. */
    public static DocAttachment none(SyntaxTree tree) {
        DocAttachment attachment = new DocAttachment(DocMode.LENIENT, tree.dialect(), new Diagnostics());
        for (Statement.Group group : tree.groups()) {
            attachment.new GroupReader(group.module(), false).read(group);
        }
        return attachment;
    }

    /** Reads all statements of a schema, in order. */
    public static DocAttachment of(SyntaxTree tree, DocMode mode, Diagnostics diagnostics) {
        DocAttachment attachment = new DocAttachment(mode, tree.dialect(), diagnostics);
        for (Statement.Group group : tree.groups()) {
            attachment.new GroupReader(group.module(), true).read(group);
        }
        return attachment;
    }

    /** Returns the objects that ought to be definitions, in the order of the text. */
    public List<ModulePart<UnparsedDefinition>> parts() {
        return parts;
    }

    /** Returns the names that comments describe which do not stand before the definition, as was reported. */
    public Set<String> orphans() {
        return orphans;
    }

    /** Returns every doc comment, in the order of the text. */
    public List<Documentation> documentation() {
        return documentation;
    }

    /** Reads the statements of one group, each with the comment that stands before it. */
    // In its mode for JDK 17 NullAway takes R for what is never null.
    @SuppressWarnings("NullAway")
    private final class GroupReader implements Statement.Visitor<@Nullable DocComment> {
        private final String module;
        private final boolean documented;
        private List<UnparsedDefinition> unparsed = new ArrayList<>();
        private @Nullable DocComment pending;

        /**
         * Makes a reader.
         *
         * @param documented whether comments are read
         */
        GroupReader(String module, boolean documented) {
            this.module = module;
            this.documented = documented;
        }

        void read(Statement.Group group) {
            for (Statement statement : group.statements()) {
                pending = statement.accept(this);
            }
            refuseOrphan(pending);
            add(null);
        }

        private void add(@Nullable String include) {
            parts.add(new ModulePart<>(module, unparsed, include));
            unparsed = new ArrayList<>();
        }

        @Override
        public @Nullable DocComment visitExpression(Statement.Expression statement) {
            unparsed.add(new UnparsedDefinition(module, statement.value(), judged(pending)));
            return null;
        }

        @Override
        public @Nullable DocComment visitInclude(Statement.Include statement) {
            // A comment before a directive was refused where it stands.
            add(statement.module());
            return null;
        }

        @Override
        public @Nullable DocComment visitDocumentation(Statement.Documentation statement) {
            refuseOrphan(pending);
            return documented ? comment(statement) : null;
        }
    }

    /** Reads a comment; null where it cannot be given to a definition, by reason of what follows it. */
    private @Nullable DocComment comment(Statement.Documentation statement) {
        DocComment comment = DocParser.parse(statement.block(), mode, dialect, diagnostics);
        documentation.add(comment.text());
        if (statement.follower() == Statement.Follower.DIRECTIVE) {
            refuseOrphan(comment);
        }
        return statement.follower() == Statement.Follower.OTHER ? comment : null;
    }

    private void refuseOrphan(@Nullable DocComment comment) {
        String symbol = comment == null ? null : comment.text().symbol();
        if (comment != null && comment.sound() && symbol != null && mode != DocMode.LENIENT) {
            orphans.add(symbol);
            diagnostics.error(
                    Code.DOC_MISPLACED,
                    comment.text().span(),
                    "documentation of '" + symbol + "' must stand right before that definition");
        }
    }

    /** Returns the comment before a definition, which is unsound where it is not about a definition at all. */
    private @Nullable DocComment judged(@Nullable DocComment comment) {
        if (comment == null || !comment.sound() || comment.text().symbol() != null || mode == DocMode.LENIENT) {
            return comment;
        }
        diagnostics.error(
                Code.DOC_MISPLACED,
                comment.text().span(),
                "documentation right before a definition must name it",
                Note.of("begin it with a line '@NAME:', or put another comment between"));
        return new DocComment(comment.text(), false);
    }
}
