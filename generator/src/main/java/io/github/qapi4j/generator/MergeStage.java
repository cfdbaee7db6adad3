package io.github.qapi4j.generator;

import io.github.qapi4j.generator.diag.Diagnostic;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.VersionFacts;
import io.github.qapi4j.generator.model.filter.ConditionFilter;
import io.github.qapi4j.generator.model.filter.Profile;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.Dialect;
import io.github.qapi4j.generator.options.MergeOptions;
import io.github.qapi4j.generator.options.SchemaVersion;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import io.github.qapi4j.generator.versions.CheckedVersion;
import io.github.qapi4j.generator.versions.GoneMarker;
import io.github.qapi4j.generator.versions.MergedSchema;
import io.github.qapi4j.generator.versions.Merger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The stages from several versions of a schema to one that stands for all of them. */
final class MergeStage {
    private final SourceLoader loader;
    private final CheckStage checks;

    MergeStage(SourceLoader loader, CheckStage checks) {
        this.loader = loader;
        this.checks = checks;
    }

    /** Merges as {@link #merge} does, and marks what only older versions have as deprecated. */
    MergeResult mergeForJava(MergeOptions options, CheckOptions checking, Profile profile, Consumer<Schema> reader) {
        MergeResult merged = merge(options, checking, profile, reader);
        @Nullable Schema schema = merged.schema();
        return schema == null
                ? merged
                : new MergeResult(
                        GoneMarker.apply(schema, merged.facts()),
                        merged.facts(),
                        merged.dialect(),
                        merged.diagnostics());
    }

    /**
     * Reads, checks and merges versions.
     *
     * @param profile what is known of conditions: each version is configured on its own
     * @param reader takes each version before that
     */
    MergeResult merge(MergeOptions options, CheckOptions checking, Profile profile, Consumer<Schema> reader) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<CheckedVersion> versions = new ArrayList<>();
        Dialect newest = Dialect.CURRENT;
        for (SchemaVersion version : options.versions()) {
            CheckResult checked = checks.check(version.root(), version.reading(checking));
            diagnostics.addAll(checked.diagnostics());
            newest = checked.dialect();
            @Nullable Schema schema = checked.schema();
            if (schema != null) {
                reader.accept(schema);
                Schema configured = ConditionFilter.apply(schema, profile);
                versions.add(new CheckedVersion(version.label(), loader.displayName(version.root()), configured));
            }
        }
        if (versions.size() < options.versions().size()) {
            return new MergeResult(null, VersionFacts.NONE, newest, diagnostics);
        }
        Diagnostics found = new Diagnostics();
        @Nullable MergedSchema merged = Merger.merge(versions, options.preferences(), found);
        diagnostics.addAll(found.list());
        return merged == null
                ? new MergeResult(null, VersionFacts.NONE, newest, diagnostics)
                : new MergeResult(merged.schema(), merged.facts(), newest, diagnostics);
    }
}
