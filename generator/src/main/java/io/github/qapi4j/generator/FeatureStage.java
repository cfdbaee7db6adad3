package io.github.qapi4j.generator;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostic;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.SourceFile;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.emit.FeaturesEmitter;
import io.github.qapi4j.generator.emit.type.EmitContext;
import io.github.qapi4j.generator.feature.CheckedFeature;
import io.github.qapi4j.generator.feature.FeatureCheck;
import io.github.qapi4j.generator.naming.JavaNames;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.output.OutputFile;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import io.github.qapi4j.generator.versions.MergedSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stage that holds a list of features against a schema, and makes constants of it. */
final class FeatureStage {
    private final SourceLoader loader;

    FeatureStage(SourceLoader loader) {
        this.loader = loader;
    }

    /**
     * Says what is wrong with a list.
     *
     * @param list the file
     * @param root the schema as the user gave it, or, of several versions, the newest
     * @param before what was found on checking or merging it
     * @return that, and what is wrong with the list
     */
    List<Diagnostic> diagnose(Path list, Path root, MergedSchema schema, List<Diagnostic> before) {
        Diagnostics found = new Diagnostics();
        check(list, Path.of(loader.displayName(root)), schema, found);
        List<Diagnostic> all = new ArrayList<>(before);
        all.addAll(found.list());
        return all;
    }

    /**
     * Reads a list and holds it against a schema.
     *
     * @param list the file, or null for none
     * @param root what messages call the schema
     * @param diagnostics where it goes if the file cannot be read, or something in it is wrong
     * @return the constants; empty where there is no list, or it cannot be read
     */
    List<CheckedFeature> check(@Nullable Path list, Path root, MergedSchema schema, Diagnostics diagnostics) {
        if (list == null) {
            return List.of();
        }
        Path path = loader.locate(list);
        String name = loader.displayName(path, list.toString());
        try {
            byte[] bytes = loader.readList(path);
            if (bytes.length <= SourceLoader.MAX_BYTES) {
                return new FeatureCheck(root, schema.schema(), schema.facts(), diagnostics).check(name, bytes);
            }
            unreadable(name, "it is larger than " + (SourceLoader.MAX_BYTES >> 20) + " MiB", diagnostics);
        } catch (IOException e) {
            unreadable(name, String.valueOf(e.getMessage()), diagnostics);
        }
        return List.of();
    }

    private static void unreadable(String name, String why, Diagnostics diagnostics) {
        diagnostics.error(Code.BAD_FEATURE_LIST, ofFile(name), "the list of features cannot be read: " + why);
    }

    /** Returns the class of the constants; nothing where no list is wanted. */
    static Optional<OutputFile> emit(
            MergedSchema schema, JavaNames names, GenerateOptions options, List<CheckedFeature> features) {
        return Optional.ofNullable(options.features())
                .map(list -> FeaturesEmitter.emit(
                        EmitContext.of(schema.schema(), schema.facts(), names.keeping(Set.of()), options),
                        names,
                        features,
                        String.valueOf(list.getFileName())));
    }

    private static Span ofFile(String name) {
        return Span.ofFile(new SourceFile(name, "", null));
    }
}
