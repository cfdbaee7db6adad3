package io.github.qapi4j.generator;

import io.github.qapi4j.generator.diag.Diagnostic;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.SourceFile;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.dump.Dumper;
import io.github.qapi4j.generator.emit.Emitter;
import io.github.qapi4j.generator.emit.JvmLimits;
import io.github.qapi4j.generator.feature.CheckedFeature;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.VersionFacts;
import io.github.qapi4j.generator.model.filter.ConditionFilter;
import io.github.qapi4j.generator.model.filter.Profile;
import io.github.qapi4j.generator.naming.Imports;
import io.github.qapi4j.generator.naming.JavaNames;
import io.github.qapi4j.generator.naming.NameAssigner;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.DocMode;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.options.MergeOptions;
import io.github.qapi4j.generator.output.OutputFile;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import io.github.qapi4j.generator.versions.MergedSchema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The compiler: each method is the list of stages that a schema goes through. */
public final class QapiCompiler {
    private final SourceLoader loader;
    private final CheckStage checks;
    private final MergeStage merges;
    private final FeatureStage features;

    /** Makes a compiler that reads schemas from a loader, such as {@link SourceLoader#DISK}. */
    public QapiCompiler(SourceLoader loader) {
        this.loader = loader;
        this.checks = new CheckStage(loader);
        this.merges = new MergeStage(loader, checks);
        this.features = new FeatureStage(loader);
    }

    /**
     * Reads and checks one root schema with all that it includes.
     *
     * @param root the schema file; diagnostics name it as it is given here
     */
    public CheckResult check(Path root, CheckOptions options) {
        return checks.check(root, options);
    }

    /**
     * Prints what one root schema and all that it includes define, as the tests of its dialect's QEMU print it. Doc comments
     * that break no rule are read as that QEMU reads them, word for word, also where the options are lenient.
     *
     * @param root the schema file; diagnostics name it as it is given here
     */
    public DumpResult dump(Path root, CheckOptions options) {
        CheckResult result = check(root, options);
        if (result.schema() != null && options.docs() == DocMode.LENIENT) {
            CheckResult strict = check(root, options.withDocs(DocMode.STRICT));
            result = strict.schema() == null ? result : strict;
        }
        @Nullable Schema schema = result.schema();
        return new DumpResult(schema == null ? null : Dumper.dump(schema, result.dialect()), result.diagnostics());
    }

    /**
     * Says what is wrong with one root schema and all that it includes, as {@link #check} does, but makes no model of it,
     * which is faster.
     *
     * @param root the schema file; diagnostics name it as it is given here
     * @return what was found, in the order of the passes; the schema is refused if errors are among it
     */
    public List<Diagnostic> diagnose(Path root, CheckOptions options) {
        return checks.diagnose(root, options);
    }

    /**
     * Says what is wrong with root schemas, each of which is judged on its own, and, if all of them are accepted, with a list of
     * features that are to be asked for: it is for the schema that has the most of its commands and events.
     *
     * @param roots the schema files; diagnostics name them as they are given here
     * @param list the file of the list: in each line a name and a path
     * @param profile which conditions hold, and which do not, in the QEMUs that will be asked
     * @return schema file → what was found, in the order of the files; what is wrong with the list is told with its schema
     */
    public Map<Path, List<Diagnostic>> check(List<Path> roots, CheckOptions options, Path list, Profile profile) {
        Map<Path, CheckResult> all = new LinkedHashMap<>();
        roots.forEach(root -> all.put(root, check(root, options)));
        @Nullable Path owner = features.owner(list, List.copyOf(all.keySet()), all);
        Map<Path, List<Diagnostic>> found = new LinkedHashMap<>();
        all.forEach((root, checked) -> {
            @Nullable Schema schema = root.equals(owner) ? checked.schema() : null;
            found.put(
                    root,
                    schema == null
                            ? checked.diagnostics()
                            : checkFeatures(
                                    list,
                                    root,
                                    new MergedSchema(ConditionFilter.apply(schema, profile), VersionFacts.NONE),
                                    checked.diagnostics()));
        });
        return found;
    }

    /**
     * Says what is wrong with versions of a schema, and, if they can be merged, with a list of features that are to be asked
     * for, each of which must be in one of them.
     *
     * @param versions the versions; diagnostics name their files as they are given here
     * @param checking how they are read, the dialect apart
     * @param list the file of the list: in each line a name and a path
     * @param profile which conditions hold, and which do not, in the QEMUs that will be asked
     */
    public List<Diagnostic> check(MergeOptions versions, CheckOptions checking, Path list, Profile profile) {
        MergeResult merged = merges.mergeForJava(versions, checking, profile, schema -> {});
        @Nullable Schema schema = merged.schema();
        return schema == null
                ? merged.diagnostics()
                : checkFeatures(
                        list, versions.newest().root(), new MergedSchema(schema, merged.facts()), merged.diagnostics());
    }

    private List<Diagnostic> checkFeatures(Path list, Path root, MergedSchema schema, List<Diagnostic> before) {
        Diagnostics found = new Diagnostics();
        features.check(list, shown(root), schema, found);
        List<Diagnostic> all = new ArrayList<>(before);
        all.addAll(found.list());
        return all;
    }

    /**
     * Reads and checks several versions of a schema, each in its own dialect, and merges them into one that stands for all of
     * them: what any version guards by a condition is optional.
     *
     * @param options the versions; diagnostics name their files as they are given here
     * @param checking how they are read, the dialect apart
     */
    public MergeResult merge(MergeOptions options, CheckOptions checking) {
        return merge(options, checking, new Profile(Set.of(), Set.of()));
    }

    /**
     * Reads, checks and merges versions as the other method does, each of which is configured on its own before.
     *
     * @param profile which conditions hold, and which do not
     */
    public MergeResult merge(MergeOptions options, CheckOptions checking, Profile profile) {
        return merges.merge(options, checking, profile, schema -> {});
    }

    /**
     * Reads, checks and merges versions as Java is generated from them: each is configured on its own, and what only older ones
     * have is deprecated.
     *
     * @param options the versions; diagnostics name their files as they are given here
     * @param checking how they are read, the dialect apart
     * @param java how Java is generated
     */
    public MergeResult merge(MergeOptions options, CheckOptions checking, GenerateOptions java) {
        return merges.mergeForJava(options, checking, profile(java), schema -> {});
    }

    /**
     * Generates Java from root schemas, each of which is judged on its own; nothing is generated where one is refused.
     *
     * @param roots the schema files; two of them may share a type only if it is the same in both
     */
    public GenerateResult generate(List<Path> roots, CheckOptions checking, GenerateOptions options) {
        Map<Path, GenerateOptions> same = new LinkedHashMap<>();
        roots.forEach(root -> same.put(root, options));
        return generate(same, checking);
    }

    /**
     * Generates Java from root schemas as {@link #generate(List, CheckOptions, GenerateOptions)} does, each with options of
     * its own.
     *
     * @param roots schema file → options, in the order in which they are read
     */
    public GenerateResult generate(Map<Path, GenerateOptions> roots, CheckOptions checking) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        OutputFiles output = new OutputFiles();
        Map<Path, Map<String, String>> packages = new HashMap<>();
        Choices choices = Choices.of(roots.values());
        Map<Path, CheckResult> all = new LinkedHashMap<>();
        roots.keySet().forEach(root -> all.put(root, check(root, checking)));
        Map<Path, GenerateOptions> assigned = features.assign(roots, all);
        for (Path root : roots.keySet()) {
            CheckResult checked = Objects.requireNonNull(all.get(root));
            diagnostics.addAll(checked.diagnostics());
            @Nullable Schema schema = checked.schema();
            if (schema != null) {
                GenerateOptions options = Objects.requireNonNull(assigned.get(root));
                packages.put(root, Imports.packages(schema, options));
                choices.names().read(root, schema, options);
                Diagnostics found = new Diagnostics();
                Schema configured = ConditionFilter.apply(schema, profile(options));
                output.add(
                        shown(root),
                        emit(shown(root), new MergedSchema(configured, VersionFacts.NONE), options, choices, found),
                        found);
                diagnostics.addAll(found.list());
            }
        }
        GenerateResult result = new GenerateResult(
                        output.sorted(), packages, choices.definitions().leftOut(), List.of())
                .with(diagnostics);
        // Without schemas there is nothing to choose for; a build whose last schema is gone need not drop its choices
        // first.
        return result.hasErrors() || roots.isEmpty()
                ? result
                : refuseUnused(choices, List.copyOf(roots.keySet()), VersionFacts.NONE, result);
    }

    /**
     * Generates Java that stands for several versions of a schema, each of which is judged and configured on its own; nothing
     * is generated where one is refused, or where they contradict each other.
     *
     * @param versions the versions; the folder of the newest one's root is where {@code packages} and {@code imports} count
     *     from, and a module of any version may stand there
     * @param checking how they are read, the dialect apart
     */
    public GenerateResult generate(MergeOptions versions, CheckOptions checking, GenerateOptions options) {
        Path root = versions.newest().root();
        Choices choices = Choices.of(List.of(options));
        MergeResult merged = merges.mergeForJava(
                versions, checking, profile(options), schema -> choices.names().read(root, schema, options));
        @Nullable Schema schema = merged.schema();
        if (schema == null) {
            return GenerateResult.refused(merged.diagnostics());
        }
        OutputFiles output = new OutputFiles();
        Diagnostics found = new Diagnostics();
        output.add(
                shown(root),
                emit(shown(root), new MergedSchema(schema, merged.facts()), options, choices, found),
                found);
        List<Diagnostic> diagnostics = new ArrayList<>(merged.diagnostics());
        diagnostics.addAll(found.list());
        GenerateResult result = new GenerateResult(
                output.sorted(),
                Map.of(root, Imports.packages(schema, options)),
                choices.definitions().leftOut(),
                diagnostics);
        return result.hasErrors() ? result : refuseUnused(choices, List.of(root), merged.facts(), result);
    }

    private static Profile profile(GenerateOptions options) {
        return new Profile(options.defines(), options.undefines());
    }

    /** Returns what diagnostics call a root schema. */
    private Path shown(Path root) {
        return Path.of(loader.displayName(loader.locate(root), root.toString()));
    }

    /** A choice that no schema has a use for is a misspelt one. */
    private GenerateResult refuseUnused(Choices choices, List<Path> roots, VersionFacts facts, GenerateResult result) {
        Diagnostics diagnostics = new Diagnostics();
        Path last = shown(roots.get(roots.size() - 1));
        choices.refuseUnused(Span.ofFile(new SourceFile(last.toString(), "", null)), facts, diagnostics);
        List<Diagnostic> all = new ArrayList<>(result.diagnostics());
        all.addAll(diagnostics.list());
        return result.with(all);
    }

    private List<OutputFile> emit(
            Path root, MergedSchema configured, GenerateOptions options, Choices choices, Diagnostics diagnostics) {
        VersionFacts facts = configured.facts();
        Set<String> imported = Imports.of(configured.schema(), options).keySet();
        Schema whole = choices.members().apply(configured.schema(), imported, options, diagnostics);
        Schema schema = choices.definitions().apply(whole, options, diagnostics);
        JvmLimits.check(schema, facts, diagnostics);
        List<CheckedFeature> constants = features.check(options.features(), root, configured, diagnostics);
        if (diagnostics.hasErrors()) {
            return List.of();
        }
        // Names are those of the whole: what else is generated changes none.
        JavaNames names = NameAssigner.assign(whole, facts, options, choices.names(), diagnostics);
        if (diagnostics.hasErrors()) {
            return List.of();
        }
        List<OutputFile> files = new ArrayList<>(
                Emitter.emit(schema, facts, names.keeping(schema.definitions().keySet()), options));
        FeatureStage.emit(configured, names, options, constants).ifPresent(files::add);
        return files;
    }
}
