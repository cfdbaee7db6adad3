package io.github.qapi4j.generator.syntax.load;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Messages;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.SourceFile;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.Dialect;
import io.github.qapi4j.generator.syntax.SchemaParser;
import io.github.qapi4j.generator.syntax.Statement;
import io.github.qapi4j.generator.syntax.SyntaxTree;
import io.github.qapi4j.generator.syntax.TopLevel;
import io.github.qapi4j.generator.syntax.value.ObjectValue;
import io.github.qapi4j.generator.syntax.value.StringValue;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a root schema and all that it includes, each file once, and applies the pragmas (section 8, R1 to R23). */
public final class SchemaLoader {
    private final SourceLoader loader;
    private final Dialect dialect;
    private final Diagnostics diagnostics;
    private final IncludeFinder includes;
    private final PragmaReader pragmas;
    private final List<Statement.Group> groups = new ArrayList<>();

    private SchemaLoader(SourcePath root, SourceLoader loader, CheckOptions options, Diagnostics diagnostics) {
        this.loader = loader;
        this.dialect = Objects.requireNonNullElse(options.dialect(), Dialect.CURRENT);
        this.diagnostics = diagnostics;
        this.includes =
                new IncludeFinder(loader, options.includeRoots(), root.path().resolveSibling(""));
        this.pragmas = new PragmaReader(dialect, diagnostics);
    }

    /** Loads a schema of the current dialect whose includes all lie where they say. */
    public static SyntaxTree load(Path root, SourceLoader loader, Diagnostics diagnostics) {
        return load(root, loader, CheckOptions.DEFAULT, diagnostics);
    }

    /**
     * Loads a schema; what is wrong with its files or their syntax goes to the diagnostics.
     *
     * @param root the root schema; diagnostics name it as it is given here
     * @param options of which the dialect (the current one if there is none) and the include roots matter here
     * @return what could be read; of an expression with an error, nothing
     */
    public static SyntaxTree load(Path root, SourceLoader loader, CheckOptions options, Diagnostics diagnostics) {
        SourcePath path = SourcePath.root(loader.locate(root));
        SchemaLoader run = new SchemaLoader(path, loader, options, diagnostics);
        run.readRoot(root.toString(), path);
        return new SyntaxTree(path.module(), run.groups, run.pragmas.pragmas(), run.pragmas.written(), run.dialect);
    }

    private void readRoot(String name, SourcePath path) {
        try {
            byte[] bytes = includes.readRoot(path);
            readFile(path, SourceReader.read(loader.displayName(path.path(), name), bytes, null, diagnostics));
        } catch (IOException e) {
            Span place = Span.ofFile(new SourceFile(loader.displayName(path.path(), name), "", null));
            diagnostics.error(Code.UNREADABLE_SCHEMA, place, "the schema cannot be read: " + reason(e));
        }
    }

    private void readFile(SourcePath path, SourceReader.Source source) {
        SchemaParser parser = new SchemaParser(source.file(), source.text(), dialect, diagnostics);
        FileReader reader = new FileReader(path);
        for (TopLevel item = parser.next(); item != null; item = parser.next()) {
            item.accept(reader);
        }
        reader.end();
    }

    /** Sorts what stands at the top level of one file: includes are followed, pragmas applied, the rest is gathered. */
    // In its mode for JDK 17 NullAway takes R for what is never null.
    @SuppressWarnings("NullAway")
    private final class FileReader implements TopLevel.Visitor<@Nullable Void> {
        private final SourcePath path;
        private final StatementCollector statements;

        FileReader(SourcePath path) {
            this.path = path;
            this.statements = new StatementCollector(path.module());
        }

        @Override
        public @Nullable Void visitComment(TopLevel.Comment item) {
            statements.comment(item.block());
            return null;
        }

        @Override
        public @Nullable Void visitExpression(TopLevel.Expression item) {
            ObjectValue value = item.value();
            if (value.get("include") != null) {
                statements.directive();
                include(value);
            } else if (value.get("pragma") != null) {
                statements.directive();
                pragmas.read(value);
            } else {
                statements.definition(value);
            }
            return null;
        }

        @Override
        public @Nullable Void visitUnreadable(TopLevel.Unreadable item) {
            statements.unreadable(item.commentBlamed());
            return null;
        }

        private void include(ObjectValue directive) {
            StringValue target = IncludeDirective.target(directive, diagnostics);
            IncludedFile file = target == null ? null : find(path, directive.span(), target);
            if (target != null && file != null) {
                statements.include(
                        new Statement.Include(directive.span(), file.path().module()));
                addGroup();
                readIncluded(file, directive.span(), target);
            }
        }

        void end() {
            statements.end();
            addGroup();
        }

        private void addGroup() {
            Statement.Group group = statements.take();
            if (group != null) {
                groups.add(group);
            }
        }
    }

    /** Returns the file that a directive names, or null, with a diagnostic, where no file can be called so. */
    private @Nullable IncludedFile find(SourcePath from, Span at, StringValue target) {
        try {
            return includes.find(from, at.file().name(), target.text());
        } catch (InvalidPathException e) {
            unreadable(at, target, FileNames.fault(target.text()));
            return null;
        }
    }

    /**
     * Reads an included file where it is first mentioned (R2, R3).
     *
     * @param at the opening brace of the directive
     * @param target the name as the directive gives it
     */
    private void readIncluded(IncludedFile file, Span at, StringValue target) {
        SourcePath path = file.path();
        if (path.leadsBack()) {
            diagnostics.error(
                    Code.INCLUDE_CYCLE,
                    at,
                    "'" + Messages.excerpt(target.text())
                            + "' includes this file, directly or not, and cannot be included by it",
                    Note.of("move what both files need into a third one, and include that"));
        } else if (includes.isTooDeep(path)) {
            diagnostics.error(Code.TOO_LARGE, at, "includes nest deeper than " + IncludeFinder.MAX_CHAIN + " levels");
        } else if (file.failure() != null) {
            unreadable(at, target, reason(file.failure()));
        } else if (file.bytes() != null) {
            readFile(path, SourceReader.read(file.name(), file.bytes(), at, diagnostics));
        }
    }

    private void unreadable(Span at, StringValue target, String reason) {
        diagnostics.error(
                Code.UNREADABLE_INCLUDE,
                at,
                "'" + Messages.excerpt(target.text()) + "' cannot be read: " + reason,
                new Note(includes.whereItLooks(), target.span()));
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return message == null ? "the system does not say why" : message;
    }
}
