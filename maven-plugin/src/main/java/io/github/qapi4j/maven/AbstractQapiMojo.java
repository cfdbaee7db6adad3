package io.github.qapi4j.maven;

import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.DocMode;
import io.github.qapi4j.generator.options.IncludeRoots;
import io.github.qapi4j.generator.options.MergeOptions;
import io.github.qapi4j.generator.options.NameMode;
import io.github.qapi4j.maven.config.IncludeFolders;
import io.github.qapi4j.maven.config.Parameters;
import io.github.qapi4j.maven.config.SchemaKeys;
import io.github.qapi4j.maven.config.VersionChoices;
import io.github.qapi4j.maven.execution.SourceRoots;
import io.github.qapi4j.maven.files.BuildFingerprint;
import io.github.qapi4j.maven.files.ProjectFolders;
import io.github.qapi4j.maven.source.DependencySchemas;
import io.github.qapi4j.maven.source.SchemaSelection;
import io.github.qapi4j.maven.task.SchemaRequest;
import io.github.qapi4j.maven.task.TaskContext;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.inject.Provider;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.build.BuildContext;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** What all goals have in common: which schemas they read, and how. */
abstract class AbstractQapiMojo extends AbstractProjectMojo {
    /**
     * The schemas to start from, relative to the source folder; what they include is read without being named. One that is
     * not there is looked for in {@code META-INF/qapi/} of {@code importDependencies} and of the project's dependencies.
     * By default every {@code *.json} file below the source folder that no other one includes.
     *
     * <pre>{@code
     * <schemas>
     *   <schema>vhost-user.json</schema>
     * </schemas>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.schemas")
    private @Nullable List<@Nullable String> schemas;

    /**
     * Where {@code schemas} is not given: patterns of the files to look at, relative to the source folder, by Maven's own
     * rules: {@code *} stands for no slash, so that {@code *.json} matches in the source folder alone; {@code **}{@code /}
     * stands for any number of folders, none included. By default all {@code *.json} files. Files that the schemas include
     * are read whether they match or not.
     *
     * <pre>{@code
     * <includes>
     *   <include>api/*.json</include>
     * </includes>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.includes")
    private @Nullable List<@Nullable String> includes;

    /**
     * Where {@code schemas} is not given: patterns of files to pass over, relative to the source folder, by the rules of
     * {@code includes}. By default none.
     *
     * <pre>{@code
     * <excludes>
     *   <exclude>drafts/**</exclude>
     * </excludes>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.excludes")
    private @Nullable List<@Nullable String> excludes;

    /**
     * Versions of one schema, as {@code label=schema}, the oldest first; schemas are relative to the source folder, and may
     * come from artifacts, as those of {@code schemas} do. They are merged into one schema, whose types stand for all of them.
     * The label, such as {@code 8.2}, also says which dialect a version is read in, so that {@code dialect} cannot be given;
     * {@code label:dialect=schema} says so where the label does not. What these schemas include is read without being named,
     * and nothing else: {@code schemas}, {@code includes} and {@code excludes} go into an execution of their own, as does a
     * second schema that has versions. By default none.
     *
     * <pre>{@code
     * <versions>
     *   <version>7.2=qemu-7.2/qapi/qapi-schema.json</version>
     *   <version>10.0=qemu-10.0/qapi/qapi-schema.json</version>
     * </versions>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.versions")
    private @Nullable List<@Nullable String> versions;

    /**
     * Where {@code versions} contradict each other: the one that alone counts for a definition or a member, as
     * {@code place=label}. A place that no version has is an error. By default none, and a contradiction is an error.
     *
     * <pre>{@code
     * <prefer>
     *   <place>FirmwareFormat=10.0</place>
     *   <place>DiskInfo.size=7.2</place>
     * </prefer>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.prefer")
    private @Nullable List<@Nullable String> prefer;

    /**
     * How strictly doc comments are read: {@code lenient} takes those of every age of QEMU, {@code strict} holds them to
     * the rules of the dialect, {@code lint} to those of QEMU 10.2.
     *
     * <pre>{@code
     * <docs>strict</docs>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.docs", defaultValue = "lenient")
    private String docs;

    /**
     * How strictly the case of names is judged: {@code strict}, or {@code lenient} for schemas that lack the pragmas which
     * permit exceptions.
     *
     * <pre>{@code
     * <names>lenient</names>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.names", defaultValue = "strict")
    private String names;

    /**
     * Folders where an included file is looked for, in this order, if it lies neither where the including one says nor in
     * an artifact; they are relative to the project. With {@code versions}, {@code label=folder} is for that version alone, and
     * comes before those of all. By default none.
     *
     * <pre>{@code
     * <includeRoots>
     *   <includeRoot>../qemu</includeRoot>
     *   <includeRoot>8.2=../qemu-8.2/qapi</includeRoot>
     * </includeRoots>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.includeRoots")
    private @Nullable List<@Nullable String> includeRoots;

    /**
     * Identifiers of {@code if} conditions that hold: what they guard is generated as if it were unconditional. One that no
     * schema mentions is an error. The goals {@code validate} and {@code dump} look at it where there are {@code versions},
     * of which each is configured before they are merged, and {@code validate} for the list of features. By default none.
     *
     * <pre>{@code
     * <defines>
     *   <define>CONFIG_LINUX</define>
     * </defines>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.defines")
    private @Nullable List<@Nullable String> defines;

    /**
     * Identifiers of {@code if} conditions that do not hold: what they guard is left out. One that no schema mentions is an
     * error. The goals {@code validate} and {@code dump} look at it where there are {@code versions},
     * and {@code validate} for the list of features. By default none.
     *
     * <pre>{@code
     * <undefines>
     *   <undefine>CONFIG_WIN32</undefine>
     * </undefines>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.undefines")
    private @Nullable List<@Nullable String> undefines;

    /**
     * Whether it is an error if there are no schemas. If not, the goal says so in one line and does nothing, which suits a
     * parent POM that configures the plugin for all modules.
     *
     * <pre>{@code
     * <failOnMissingSources>true</failOnMissingSources>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.failOnMissingSources", defaultValue = "false")
    private boolean failOnMissingSources;

    /**
     * Whether a warning fails the build as an error does.
     *
     * <pre>{@code
     * <fatalWarnings>true</fatalWarnings>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.fatalWarnings", defaultValue = "false")
    private boolean fatalWarnings;

    AbstractQapiMojo(RepositorySystem repositories, Provider<BuildContext> buildContext) {
        super(repositories, buildContext);
    }

    /** Returns whether the goal works for the program or for its tests. */
    abstract SourceRoots sourceRoots();

    /** Returns the identifiers that are defined. */
    final SortedSet<String> defines() {
        return new TreeSet<>(Parameters.list(defines));
    }

    /** Returns the identifiers that are not. */
    final SortedSet<String> undefines() {
        return new TreeSet<>(Parameters.list(undefines));
    }

    final SchemaRequest schemaRequest(File sourceDirectory, File outputDirectory) throws MojoFailureException {
        SchemaSelection selection = new SchemaSelection(
                SchemaKeys.paths("schemas", Parameters.list(schemas)),
                Parameters.patterns("includes", includes),
                Parameters.patterns("excludes", excludes));
        if (!selection.schemas().isEmpty()) {
            Parameters.refuseBoth(
                    "schemas",
                    "schemas names the files, so that nothing is searched for",
                    Map.of(
                            "includes", !selection.includes().isEmpty(),
                            "excludes", !selection.excludes().isEmpty()));
        }
        ProjectFolders folders = new ProjectFolders(
                project().getBasedir().toPath(),
                sourceDirectory.toPath(),
                outputDirectory.toPath(),
                executions().state());
        @Nullable MergeOptions merged = versions(selection, folders);
        IncludeRoots roots = IncludeFolders.read(Parameters.list(includeRoots), merged);
        return new SchemaRequest(
                folders,
                selection,
                merged == null ? null : IncludeFolders.with(roots, merged, folders),
                checkOptions(roots, folders),
                defines(),
                undefines(),
                failOnMissingSources,
                fatalWarnings,
                DependencySchemas.searched(project(), importDependencies()),
                BuildFingerprint.digest(DependencySchemas.managed(project()), folders));
    }

    private @Nullable MergeOptions versions(SchemaSelection selection, ProjectFolders folders)
            throws MojoFailureException {
        MergeOptions merged = VersionChoices.of(Parameters.list(versions), Parameters.list(prefer), folders);
        if (merged != null) {
            Parameters.refuseBoth(
                    "versions",
                    "each version names its schema and its dialect; what else is to be read needs an execution of its own",
                    Map.of(
                            "schemas", !selection.schemas().isEmpty(),
                            "includes", !selection.includes().isEmpty(),
                            "excludes", !selection.excludes().isEmpty(),
                            "dialect", dialect().dialect() != null));
            String disorder = VersionChoices.disorder(merged);
            if (disorder != null) {
                getLog().warn(disorder);
            }
        }
        return merged;
    }

    private CheckOptions checkOptions(IncludeRoots roots, ProjectFolders folders) throws MojoFailureException {
        return dialect()
                .withDocs(Parameters.word("docs", DocMode.class, docs))
                .withNames(Parameters.word("names", NameMode.class, names))
                .withIncludeRoots(IncludeFolders.shown(roots.shared(), folders));
    }

    final TaskContext context() throws MojoFailureException {
        return context(sourceRoots() == SourceRoots.TEST);
    }
}
