package io.github.qapi4j.generator;

import io.github.qapi4j.generator.compare.ComparedBinding;
import io.github.qapi4j.generator.diag.Diagnostic;
import io.github.qapi4j.generator.diag.Severity;
import io.github.qapi4j.generator.diag.TextPrinter;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.options.BindingProperties;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.MergeOptions;
import io.github.qapi4j.generator.options.SchemaVersion;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what the Java of an artifact was generated from: the schema that it lies beside, or several versions, which are
 * merged again.
 */
public final class BindingReader {
    private final QapiCompiler compiler;
    private final CheckOptions checking;

    /**
     * Makes a reader.
     *
     * @param artifact reads the artifact's schemas by their paths there
     * @param checking how they are read, the dialect of versions apart
     */
    public BindingReader(SourceLoader artifact, CheckOptions checking) {
        this.compiler = new QapiCompiler(artifact);
        this.checking = checking;
    }

    /**
     * Returns what Java was generated from.
     *
     * @param schema the schema that the artifact's files of choices lie beside
     * @param bindings what these files say
     */
    public List<ComparedBinding> read(Schema schema, List<BindingProperties> bindings) {
        List<ComparedBinding> read = new ArrayList<>();
        for (BindingProperties binding : bindings) {
            read.add(read(schema, binding));
        }
        return read;
    }

    /** Returns what Java was generated from, of which the artifact says in which of its schemas that begins. */
    public ComparedBinding read(BindingProperties binding) {
        CheckResult root = compiler.check(Path.of(binding.schema()), checking);
        @Nullable Schema schema = root.schema();
        return schema == null
                ? ComparedBinding.unknown(binding, firstError(root.diagnostics()))
                : read(schema, binding);
    }

    private ComparedBinding read(Schema schema, BindingProperties binding) {
        @Nullable MergeOptions versions = binding.versions();
        return versions == null ? ComparedBinding.of(binding, schema) : merged(binding, versions);
    }

    private ComparedBinding merged(BindingProperties binding, MergeOptions versions) {
        for (SchemaVersion version : versions.versions()) {
            if (version.root().toString().isEmpty()) {
                return ComparedBinding.unknown(
                        binding, "the schema of version " + version.label() + " is not in the artifact");
            }
        }
        MergeResult merged = compiler.merge(versions, checking, binding.options());
        @Nullable Schema schema = merged.schema();
        return schema == null
                ? ComparedBinding.unknown(binding, firstError(merged.diagnostics()))
                : new ComparedBinding(binding, schema, merged.facts(), "");
    }

    private static String firstError(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .filter(found -> found.severity() == Severity.ERROR)
                .findFirst()
                .map(TextPrinter::line)
                .orElse("its versions cannot be merged");
    }
}
