package io.github.qapi4j.generator;

import io.github.qapi4j.generator.check.Checker;
import io.github.qapi4j.generator.check.dialect.DialectDetector;
import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostic;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.SourceFile;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.Dialect;
import io.github.qapi4j.generator.syntax.SyntaxTree;
import io.github.qapi4j.generator.syntax.load.SchemaLoader;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The stages from text to model: reads schemas, each in its dialect, and checks them. */
final class CheckStage {
    private final SourceLoader loader;

    CheckStage(SourceLoader loader) {
        this.loader = loader;
    }

    /** Reads and checks one root schema with all that it includes. */
    CheckResult check(Path root, CheckOptions options) {
        Loaded loaded = load(root, options);
        Schema schema = Checker.check(loaded.tree(), options, loaded.diagnostics());
        return new CheckResult(
                schema, loaded.tree().dialect(), loaded.diagnostics().list());
    }

    /** Reads and checks root schemas, each on its own; returns what that gave, by root, in their order. */
    Map<Path, CheckResult> check(Collection<Path> roots, CheckOptions options) {
        Map<Path, CheckResult> checked = new LinkedHashMap<>();
        roots.forEach(root -> checked.put(root, check(root, options)));
        return checked;
    }

    /** Reads and checks a root schema, but makes no model. */
    List<Diagnostic> diagnose(Path root, CheckOptions options) {
        Loaded loaded = load(root, options);
        Checker.diagnose(loaded.tree(), options, loaded.diagnostics());
        return loaded.diagnostics().list();
    }

    /** A schema as syntax, and what was found on reading it. */
    private record Loaded(SyntaxTree tree, Diagnostics diagnostics) {}

    /** Reads a schema in the dialect that the options name, or else in the one that it shows itself. */
    private Loaded load(Path root, CheckOptions options) {
        Diagnostics diagnostics = new Diagnostics();
        String newer = options.newerRelease();
        if (newer != null) {
            diagnostics.info(
                    Code.NEWER_DIALECT,
                    Span.ofFile(new SourceFile(root.toString(), "", null)),
                    "QEMU " + newer + " is newer than " + Dialect.newestRelease()
                            + ", the newest release that is known here; the schema is read in dialect "
                            + Dialect.CURRENT.word());
        }
        SyntaxTree tree = SchemaLoader.load(root, loader, options, diagnostics);
        DialectDetector.Detected detected = options.dialect() == null ? DialectDetector.detect(tree) : null;
        if (detected == null) {
            return new Loaded(tree, diagnostics);
        }
        Diagnostics again = new Diagnostics();
        detected.report(again);
        return new Loaded(SchemaLoader.load(root, loader, options.withDialect(detected.dialect()), again), again);
    }
}
