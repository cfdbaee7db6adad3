package io.github.qapi4j.generator;

import io.github.qapi4j.generator.diag.Diagnostic;
import io.github.qapi4j.generator.dump.Dumper;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.VersionFacts;
import io.github.qapi4j.generator.model.filter.ConditionFilter;
import io.github.qapi4j.generator.model.filter.Profile;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.DocMode;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.options.MergeOptions;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import io.github.qapi4j.generator.versions.MergedSchema;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The compiler: each method is the list of stages that a schema goes through. */
public final class QapiCompiler {
    private final SourceLoader loader;
    private final CheckStage checks;
    private final MergeStage merges;
    private final FeatureOwners owners;
    private final FeatureStage features;
    private final JavaStage java;

    /** Makes a compiler that reads schemas from a loader, such as {@link SourceLoader#DISK}. */
    public QapiCompiler(SourceLoader loader) {
        this.loader = loader;
        this.checks = new CheckStage(loader);
        this.merges = new MergeStage(loader, checks);
        this.owners = new FeatureOwners(loader);
        this.features = new FeatureStage(loader);
        this.java = new JavaStage(features);
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
        Map<Path, CheckResult> checked = checks.check(roots, options);
        @Nullable Path owner = owners.owner(list, List.copyOf(checked.keySet()), checked);
        Map<Path, List<Diagnostic>> found = new LinkedHashMap<>();
        checked.forEach((root, result) -> {
            @Nullable Schema schema = root.equals(owner) ? result.schema() : null;
            found.put(
                    root,
                    schema == null
                            ? result.diagnostics()
                            : features.diagnose(list, root, configured(schema, profile), result.diagnostics()));
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
                : features.diagnose(
                        list, versions.newest().root(), new MergedSchema(schema, merged.facts()), merged.diagnostics());
    }

    /**
     * Reads and checks several versions of a schema, each in its own dialect, and merges them into one that stands for all of
     * them: what any version guards by a condition is optional.
     *
     * @param options the versions; diagnostics name their files as they are given here
     * @param checking how they are read, the dialect apart
     */
    public MergeResult merge(MergeOptions options, CheckOptions checking) {
        return merge(options, checking, Profile.OPEN);
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
        Map<Path, CheckResult> checked = checks.check(roots.keySet(), checking);
        GenerateRun run = new GenerateRun(loader, java, roots.values());
        owners.assign(roots, checked).forEach((root, options) -> {
            CheckResult result = Objects.requireNonNull(checked.get(root));
            run.report(result.diagnostics());
            @Nullable Schema schema = result.schema();
            if (schema != null) {
                run.read(root, schema, options);
                run.add(root, configured(schema, profile(options)), options);
            }
        });
        return run.result();
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
        GenerateRun run = new GenerateRun(loader, java, List.of(options));
        MergeResult merged =
                merges.mergeForJava(versions, checking, profile(options), schema -> run.read(root, schema, options));
        run.report(merged.diagnostics());
        @Nullable Schema schema = merged.schema();
        if (schema != null) {
            run.add(root, new MergedSchema(schema, merged.facts()), options);
        }
        return run.result();
    }

    /** Returns what is left of a schema where conditions hold, or do not; there are no versions to tell apart. */
    private static MergedSchema configured(Schema schema, Profile profile) {
        return new MergedSchema(ConditionFilter.apply(schema, profile), VersionFacts.NONE);
    }

    private static Profile profile(GenerateOptions options) {
        return new Profile(options.defines(), options.undefines());
    }
}
