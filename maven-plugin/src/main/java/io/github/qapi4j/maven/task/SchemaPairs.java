package io.github.qapi4j.maven.task;

import io.github.qapi4j.generator.BindingReader;
import io.github.qapi4j.generator.CheckResult;
import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.compare.ComparedSchema;
import io.github.qapi4j.generator.diag.Diagnostic;
import io.github.qapi4j.generator.diag.Severity;
import io.github.qapi4j.generator.diff.graph.Reply;
import io.github.qapi4j.generator.diff.graph.ReplyException;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import io.github.qapi4j.maven.report.DiagnosticReporter;
import io.github.qapi4j.maven.source.ArtifactSchemas;
import io.github.qapi4j.maven.source.Baseline;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sides of comparisons. What is wrong with a schema of the build was told when it was generated from; so errors
 * alone are told here.
 *
 * @param disk reads files, and names them as the project does
 * @param checking how schemas are read
 * @param reporter takes the errors
 */
record SchemaPairs(SourceLoader disk, CheckOptions checking, DiagnosticReporter reporter) {
    /**
     * Reads a schema of an artifact.
     *
     * @throws MojoFailureException if it is refused; all errors are reported by then
     * @throws IOException if a file cannot be read
     */
    ComparedSchema of(ArtifactSchemas artifact, String schema) throws MojoFailureException, IOException {
        Schema read = read(artifact.show(schema), artifact, Path.of(schema));
        return ComparedSchema.of(
                artifact.show(schema),
                read,
                new BindingReader(artifact, checking).read(read, artifact.bindings(schema)));
    }

    /**
     * Reads a file, which is a schema or a reply.
     *
     * @throws MojoFailureException if it is neither; all errors are reported by then
     * @throws IOException if a file cannot be read
     */
    ComparedSchema of(Baseline file) throws MojoFailureException, IOException {
        Path path = Path.of(file.name());
        byte[] bytes = bytes(path);
        if (Reply.isLikely(bytes)) {
            try {
                return ComparedSchema.ofReply(file.name(), bytes);
            } catch (ReplyException e) {
                throw new MojoFailureException(e.getMessage(), e);
            }
        }
        return ComparedSchema.of(file.name(), read(file.name(), disk, path), List.of());
    }

    private byte[] bytes(Path path) throws IOException {
        try {
            return disk.read(disk.locate(path));
        } catch (IOException e) {
            throw new IOException(path + ": " + e.getMessage(), e);
        }
    }

    private Schema read(String name, SourceLoader loader, Path path) throws MojoFailureException {
        CheckResult result = new QapiCompiler(loader).check(path, checking);
        List<Diagnostic> errors = result.diagnostics().stream()
                .filter(found -> found.severity() == Severity.ERROR)
                .toList();
        reporter.report(List.of(), errors, false);
        @Nullable Schema schema = result.schema();
        if (schema == null) {
            throw new MojoFailureException(name + " cannot be read");
        }
        return schema;
    }
}
