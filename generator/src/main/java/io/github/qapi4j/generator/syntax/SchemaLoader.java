package io.github.qapi4j.generator.syntax;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.SourceFile;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.Dialect;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a root schema and all that it includes, each file once, and applies the pragmas (section 8, R1 to R23). */
public final class SchemaLoader implements IncludeFinder.Needed {
    /** How many files may include each other in a chain; real schemas need four. */
    static final int MAX_CHAIN = 200;

    private final SourceLoader loader;
    private final Dialect dialect;
    private final Diagnostics diagnostics;
    private final IncludeFinder includes;
    private final PragmaReader pragmas;
    private final Set<Path> read = new HashSet<>();
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
            byte[] bytes = loader.read(path.path());
            parse(path, SourceReader.read(loader.displayName(path.path(), name), bytes, null, diagnostics));
        } catch (IOException e) {
            Span place = Span.ofFile(new SourceFile(name, "", null));
            diagnostics.error(Code.UNREADABLE_SCHEMA, place, "the schema cannot be read: " + reason(e));
        }
    }

    private void parse(SourcePath path, SourceReader.Source source) {
        read.add(path.path());
        SchemaFile file = new SchemaFile(this, path, diagnostics);
        SchemaParser.parse(source, dialect, file, diagnostics);
        file.finish();
    }

    /** Returns where the pragmas of all files go. */
    PragmaReader pragmas() {
        return pragmas;
    }

    /** Appends statements; the order of the calls is that of the text. */
    void add(Statement.Group group) {
        groups.add(group);
    }

    /** Returns the file that a directive names, or null, with a diagnostic, where no file can be called so. */
    @Nullable
    IncludedFile find(SourcePath from, Span at, StringValue target) {
        try {
            return includes.find(from, at.file().name(), target.text(), this);
        } catch (InvalidPathException e) {
            unreadable(at, target, FileNames.fault(target.text()));
            return null;
        }
    }

    @Override
    public boolean isNeeded(SourcePath path) {
        return !path.leadsBack() && !read.contains(path.path()) && path.depth() <= MAX_CHAIN;
    }

    /**
     * Reads an included file where it is first mentioned (R2, R3).
     *
     * @param at the opening brace of the directive
     * @param target the name as the directive gives it
     */
    void include(IncludedFile file, Span at, StringValue target) {
        SourcePath path = file.path();
        if (path.leadsBack()) {
            diagnostics.error(
                    Code.INCLUDE_CYCLE,
                    at,
                    "'" + Excerpt.of(target.text())
                            + "' includes this file, directly or not, and cannot be included by it",
                    Note.of("move what both files need into a third one, and include that"));
        } else if (path.depth() > MAX_CHAIN && !read.contains(path.path())) {
            diagnostics.error(Code.TOO_LARGE, at, "includes nest deeper than " + MAX_CHAIN + " levels");
        } else if (file.failure() != null) {
            unreadable(at, target, reason(file.failure()));
        } else if (file.bytes() != null) {
            parse(path, SourceReader.read(file.name(), file.bytes(), at, diagnostics));
        }
    }

    private void unreadable(Span at, StringValue target, String reason) {
        diagnostics.error(
                Code.UNREADABLE_INCLUDE,
                at,
                "'" + Excerpt.of(target.text()) + "' cannot be read: " + reason,
                new Note(includes.whereItLooks(), target.span()));
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return message == null ? "the system does not say why" : message;
    }
}
