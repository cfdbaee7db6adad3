package io.github.qapi4j.maven;

import io.github.qapi4j.generator.compare.JavaUse;
import io.github.qapi4j.generator.diff.Question;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.NameMode;
import io.github.qapi4j.maven.config.DiffChoices;
import io.github.qapi4j.maven.config.Parameters;
import io.github.qapi4j.maven.config.UnusedIgnores;
import io.github.qapi4j.maven.files.ProjectFolders;
import io.github.qapi4j.maven.source.ArtifactSchemas;
import io.github.qapi4j.maven.source.Baseline;
import io.github.qapi4j.maven.source.BaselineException;
import io.github.qapi4j.maven.source.BaselineResolver;
import io.github.qapi4j.maven.task.CompareRequest;
import io.github.qapi4j.maven.task.CompareTask;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Provider;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.build.BuildContext;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** What the goals have in common that compare the schemas of this build with those of another one. */
abstract class AbstractDiffMojo extends AbstractProjectMojo {
    /**
     * What the schemas of this build are compared with: an artifact, as
     * {@code groupId:artifactId:version[:type[:classifier]]}, or a file, which is a jar, a schema, or what QEMU replies to
     * {@code query-qmp-schema}. By default the newest release of this project in the repositories that is older than it.
     *
     * <pre>{@code
     * <baseline>org.example:vm-api:1.4.0</baseline>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.baseline")
    private @Nullable String baseline;

    /**
     * Whether it is an error if there is no baseline: nothing was released yet, Maven is offline and the release is not on
     * this machine, or it carries no schemas. If not, a warning says so.
     *
     * <pre>{@code
     * <requireBaseline>true</requireBaseline>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.requireBaseline", defaultValue = "false")
    private boolean requireBaseline;

    /**
     * Whom to judge for: {@code server}, whether clients of the baseline work with a QEMU of this build's schemas;
     * {@code client}, whether clients of this build work with a QEMU of the baseline's; {@code java}, whether code that uses
     * the baseline's types compiles and links with those of this build; or {@code all} of them.
     *
     * <pre>{@code
     * <question>java</question>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.question", defaultValue = "server")
    private String question;

    /**
     * How code uses generated records: {@code builder}, by accessors and builders, or {@code positional}, also by
     * constructors and patterns, which name all components in order.
     *
     * <pre>{@code
     * <javaUse>positional</javaUse>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.javaUse", defaultValue = "builder")
    private String javaUse;

    /**
     * Types that whole documents are of, and the way these go, as seen from the client: {@code type=send},
     * {@code type=receive} or {@code type=both}. By default, schemas that have neither commands nor events are compared type
     * by type, both ways.
     *
     * <pre>{@code
     * <roots>
     *   <root>Firmware=receive</root>
     * </roots>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.roots")
    private @Nullable List<@Nullable String> roots;

    /**
     * A file of differences that are known and do not count, one a line: id, place and, behind a {@code #}, the reason. In
     * places, a star stands for anything within a step and two stars for any steps. By default none.
     *
     * <pre>{@code
     * <ignoreFile>src/main/qapi-ignore.txt</ignoreFile>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.ignoreFile")
    private @Nullable String ignoreFile;

    /**
     * What an entry of {@code ignoreFile} is that matches nothing: an {@code error}, or only worth a warning ({@code warn}).
     *
     * <pre>{@code
     * <unusedIgnores>warn</unusedIgnores>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.unusedIgnores", defaultValue = "error")
    private String unusedIgnores;

    /**
     * The version of the new schemas: entries of {@code ignoreFile} with {@code until=} hold below that version only. By
     * default all hold.
     *
     * <pre>{@code
     * <newVersion>11.2</newVersion>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.newVersion")
    private @Nullable String newVersion;

    AbstractDiffMojo(RepositorySystem repositories, Provider<BuildContext> buildContext) {
        super(repositories, buildContext);
    }

    final Question question() throws MojoFailureException {
        return Parameters.word("question", Question.class, question);
    }

    /**
     * What there is to compare.
     *
     * @param task compares
     * @param now the schemas of the build
     * @param baseline what they are compared with
     */
    record Sides(CompareTask task, ArtifactSchemas now, Baseline baseline) {
        CompareTask.Found compare() throws MojoFailureException, IOException {
            return task.run(now, baseline);
        }
    }

    /**
     * Finds what is to be compared.
     *
     * @return null where there is nothing to compare, which the log tells by then
     */
    final @Nullable Sides sides() throws MojoFailureException, IOException {
        Path base = project().getBasedir().toPath();
        ProjectFolders folders =
                new ProjectFolders(base, base, base, executions().state());
        CompareTask task = new CompareTask(context(false), request(), folders);
        ArtifactSchemas now = task.embedded();
        if (now.roots().isEmpty() && Parameters.text(baseline) == null) {
            String why = "Nothing is compared: the artifact of this build carries no schemas";
            if ("pom".equals(project().getPackaging())) {
                getLog().info(why);
            } else {
                getLog().warn(why + "; the goal generate puts them there unless embedSchemas is false");
            }
            return null;
        }
        try {
            BaselineResolver resolver = new BaselineResolver(project(), session(), repositories());
            return new Sides(task, now, resolver.resolve(Parameters.text(baseline)));
        } catch (BaselineException e) {
            if (requireBaseline || !e.isExcused()) {
                throw new MojoFailureException(e.getMessage() + (e.isExcused() ? " (requireBaseline is true)" : ""), e);
            }
            getLog().warn("Nothing is compared: " + e.getMessage());
            return null;
        }
    }

    private CompareRequest request() throws MojoFailureException {
        CheckOptions checking = dialect().withNames(NameMode.LENIENT);
        return new CompareRequest(
                project().getBasedir().toPath(),
                Path.of(project().getBuild().getOutputDirectory()),
                requireBaseline,
                question(),
                Parameters.word("javaUse", JavaUse.class, javaUse),
                DiffChoices.roots(roots),
                checking,
                Parameters.text(ignoreFile),
                Parameters.word("unusedIgnores", UnusedIgnores.class, unusedIgnores) == UnusedIgnores.ERROR,
                DiffChoices.version("newVersion", newVersion));
    }
}
