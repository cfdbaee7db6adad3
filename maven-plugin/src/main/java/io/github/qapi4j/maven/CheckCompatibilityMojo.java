package io.github.qapi4j.maven;

import io.github.qapi4j.generator.compare.ReportFormat;
import io.github.qapi4j.generator.diff.FailOn;
import io.github.qapi4j.maven.config.Parameters;
import io.github.qapi4j.maven.execution.PluginIdentity;
import io.github.qapi4j.maven.files.ProjectFolders;
import io.github.qapi4j.maven.task.CompatibilityCheck;
import io.github.qapi4j.maven.task.CompatibilityReports;
import io.github.qapi4j.maven.task.Judgement;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.inject.Inject;
import javax.inject.Provider;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.build.BuildContext;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Fails the build if the schemas that it puts into its artifact break what the last release, or another baseline, promised:
 * to clients on the wire, or to code that uses the generated types.
 *
 * @since 0.1.0
 */
@Mojo(name = "check-compatibility", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckCompatibilityMojo extends AbstractDiffMojo {
    /**
     * From which verdict on the build fails: {@code break}, where normal use fails; {@code risk}, where some uses do;
     * {@code any} difference; or {@code never}.
     *
     * <pre>{@code
     * <failOn>risk</failOn>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.failOn", defaultValue = "break")
    private String failOn;

    /**
     * The forms of the report: {@code text}, {@code json}, {@code markdown}. By default all of them.
     *
     * <pre>{@code
     * <reportFormats>
     *   <reportFormat>markdown</reportFormat>
     * </reportFormats>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.reportFormats")
    private @Nullable List<@Nullable String> reportFormats;

    /**
     * The folder that takes the reports: {@code NAME.txt}, {@code NAME.json} and {@code NAME.md} for the schema
     * {@code NAME.json}. Where the POM checks more than once, the names tell for whom: {@code NAME@EXECUTION.txt}.
     *
     * <pre>{@code
     * <reportDirectory>target/changes</reportDirectory>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.reportDirectory", defaultValue = "${project.build.directory}/qapi-diff")
    private File reportDirectory;

    /**
     * Leaves this goal out, and no other one.
     *
     * <pre>{@code
     * mvn verify -Dqapi.skipCompatibility
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.skipCompatibility", defaultValue = "false")
    private boolean skipCompatibility;

    @Inject
    CheckCompatibilityMojo(RepositorySystem repositories, Provider<BuildContext> buildContext) {
        super(repositories, buildContext);
    }

    @Override
    void run() throws MojoFailureException, IOException {
        if (skipCompatibility) {
            getLog().info("Compatibility is not checked (qapi.skipCompatibility is true)");
            return;
        }
        Judgement judgement = new Judgement(question(), Parameters.word("failOn", FailOn.class, failOn));
        CompatibilityReports reports = reports();
        @Nullable Sides sides = sides();
        if (sides != null) {
            String plugin = PluginIdentity.of(execution().getMojoDescriptor().getPluginDescriptor());
            new CompatibilityCheck(getLog(), plugin, judgement, reports)
                    .run(sides.task(), sides.now(), sides.baseline());
        }
    }

    private CompatibilityReports reports() throws MojoFailureException {
        Set<ReportFormat> formats = EnumSet.noneOf(ReportFormat.class);
        for (String format : Parameters.list(reportFormats)) {
            formats.add(Parameters.word("reportFormats", ReportFormat.class, format));
        }
        Path base = project().getBasedir().toPath();
        return new CompatibilityReports(
                new ProjectFolders(
                        base, base, reportDirectory.toPath(), executions().state()),
                formats.isEmpty() ? EnumSet.allOf(ReportFormat.class) : formats,
                question(),
                executions().isAlone() ? "" : executions().fileTag());
    }
}
