package io.github.qapi4j.generator.cli;

import io.github.qapi4j.generator.BindingReader;
import io.github.qapi4j.generator.CheckResult;
import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.compare.ComparedSchema;
import io.github.qapi4j.generator.diag.TextPrinter;
import io.github.qapi4j.generator.diff.graph.Reply;
import io.github.qapi4j.generator.diff.graph.ReplyException;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a side of a comparison: a schema, one in a jar, or a reply of {@code query-qmp-schema}. */
final class DiffInput {
    private DiffInput() {}

    /**
     * Reads one.
     *
     * @param given a schema, a reply, a jar, or {@code JAR!NAME}
     * @param err where the diagnostics of a schema go
     * @return it, or null where it is a schema that is refused
     * @throws UsageException if it cannot be the name of a file
     * @throws IOException if it cannot be read; the message is for the user
     */
    static @Nullable ComparedSchema read(String given, CheckOptions options, PrintWriter err)
            throws UsageException, IOException {
        int mark = given.indexOf("!");
        String file = mark < 0 ? given : given.substring(0, mark);
        if (file.toLowerCase(Locale.ROOT).endsWith(".jar")) {
            return fromJar(file, mark < 0 ? null : given.substring(mark + 1), options, err);
        }
        Path path = Invocation.paths(List.of(given)).get(0);
        byte[] bytes = bytes(given, path);
        if (!Reply.isLikely(bytes)) {
            @Nullable Schema schema = check(SourceLoader.DISK, path, options, err);
            return schema == null ? null : ComparedSchema.of(given, schema, List.of());
        }
        try {
            return ComparedSchema.ofReply(given, bytes);
        } catch (ReplyException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static byte[] bytes(String given, Path path) throws IOException {
        try {
            return SourceLoader.DISK.read(SourceLoader.DISK.locate(path));
        } catch (IOException e) {
            throw new IOException(given + ": " + e.getMessage(), e);
        }
    }

    private static @Nullable Schema check(SourceLoader loader, Path root, CheckOptions options, PrintWriter err) {
        CheckResult result = new QapiCompiler(loader).check(root, options);
        err.print(TextPrinter.print(result.diagnostics()));
        return result.schema();
    }

    private static @Nullable ComparedSchema fromJar(
            String file, @Nullable String name, CheckOptions options, PrintWriter err)
            throws UsageException, IOException {
        try (JarSchemas schemas = JarSchemas.open(file)) {
            String root = name == null ? schemas.only() : schemas.require(name);
            @Nullable Schema schema = check(schemas, Path.of(root), options, err);
            return schema == null
                    ? null
                    : ComparedSchema.of(
                            file + "!" + root,
                            schema,
                            new BindingReader(schemas, options).read(schema, schemas.bindings(root)));
        }
    }
}
