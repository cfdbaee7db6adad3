package io.github.qapi4j.generator;

import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.emit.Emitter;
import io.github.qapi4j.generator.emit.JvmLimits;
import io.github.qapi4j.generator.feature.CheckedFeature;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.VersionFacts;
import io.github.qapi4j.generator.naming.Imports;
import io.github.qapi4j.generator.naming.JavaNames;
import io.github.qapi4j.generator.naming.NameAssigner;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.output.OutputFile;
import io.github.qapi4j.generator.versions.MergedSchema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The stages from a schema, configured and perhaps merged, to Java sources. */
final class JavaStage {
    private final FeatureStage features;

    JavaStage(FeatureStage features) {
        this.features = features;
    }

    /**
     * Makes the sources of one schema.
     *
     * @param root what messages call the schema
     * @param choices what the user chose for all schemas of the run
     * @param diagnostics where it goes if the schema cannot be Java as the user wants it
     * @return the files; none where there was an error
     */
    List<OutputFile> sources(
            Path root, MergedSchema configured, GenerateOptions options, Choices choices, Diagnostics diagnostics) {
        VersionFacts facts = configured.facts();
        Set<String> imported = Imports.of(configured.schema(), options).keySet();
        Schema whole = choices.members().apply(configured.schema(), imported, options, diagnostics);
        Schema selected = choices.definitions().apply(whole, options, diagnostics);
        JvmLimits.check(selected, facts, diagnostics);
        List<CheckedFeature> constants = features.check(options.features(), root, configured, diagnostics);
        if (diagnostics.hasErrors()) {
            return List.of();
        }
        // Names are those of the whole: what else is generated changes none.
        JavaNames names = NameAssigner.assign(whole, facts, options, choices.names(), diagnostics);
        if (diagnostics.hasErrors()) {
            return List.of();
        }
        List<OutputFile> files = new ArrayList<>(Emitter.emit(
                selected, facts, names.keeping(selected.definitions().keySet()), options));
        FeatureStage.emit(configured, names, options, constants).ifPresent(files::add);
        return files;
    }
}
