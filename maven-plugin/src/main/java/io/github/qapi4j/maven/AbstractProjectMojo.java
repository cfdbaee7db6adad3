package io.github.qapi4j.maven;

import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.Dialect;
import io.github.qapi4j.maven.config.Parameters;
import io.github.qapi4j.maven.execution.Executions;
import io.github.qapi4j.maven.report.EclipseIde;
import io.github.qapi4j.maven.report.Ide;
import io.github.qapi4j.maven.source.DependencySchemas;
import io.github.qapi4j.maven.source.FileNames;
import io.github.qapi4j.maven.source.ImportDependency;
import io.github.qapi4j.maven.task.TaskContext;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.util.List;
import javax.inject.Provider;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.build.BuildContext;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** What all goals have in common, whether they read schemas of the source folder or of artifacts. */
abstract class AbstractProjectMojo extends AbstractMojo {
    /**
     * Leaves the goal out: nothing is read, written or deleted, and no source folder is added.
     *
     * <pre>{@code
     * <skip>true</skip>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.skip", defaultValue = "false")
    private boolean skip;

    /**
     * The release of QEMU whose language the schemas are written in, such as {@code 5.2}, {@code current}, or {@code auto},
     * where the schema itself shows it. A release newer than the plugin knows is taken as {@code current}.
     *
     * <pre>{@code
     * <dialect>4.2</dialect>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.dialect", defaultValue = Dialect.AUTO)
    private String dialect;

    /**
     * Artifacts that carry schemas, and that the project need not depend on. They are resolved only if a schema, or
     * something that one includes, is not in the source folder, and searched before the project's dependencies. The
     * version may be left out where {@code dependencyManagement} has it. By default none.
     *
     * <pre>{@code
     * <importDependencies>
     *   <importDependency>
     *     <groupId>io.github.qapi4j</groupId>
     *     <artifactId>qapi-schemas</artifactId>
     *     <version>0.1.0</version>
     *   </importDependency>
     * </importDependencies>
     * }</pre>
     *
     * <p>The short form is {@code groupId:artifactId[:version[:type[:classifier]]]}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.importDependencies")
    private @Nullable List<ImportDependency> importDependencies;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    private final RepositorySystem repositories;
    private final Provider<BuildContext> buildContext;

    AbstractProjectMojo(RepositorySystem repositories, Provider<BuildContext> buildContext) {
        this.repositories = repositories;
        this.buildContext = buildContext;
    }

    /**
     * Runs the goal.
     *
     * @throws MojoFailureException if a parameter or a schema is wrong
     * @throws MojoExecutionException if a file or folder cannot be read, written or deleted
     */
    @Override
    public final void execute() throws MojoFailureException, MojoExecutionException {
        if (skip) {
            getLog().info("QAPI schemas are skipped (qapi.skip is true)");
            return;
        }
        long start = System.nanoTime();
        try {
            run();
            getLog().debug("This took " + (System.nanoTime() - start) / 1_000_000 + " ms");
        } catch (InvalidPathException e) {
            throw new MojoFailureException("'" + e.getInput() + "' is needed, " + FileNames.fault(e));
        } catch (FileSystemException e) {
            // Its message is but the path; its name says what is wrong with that.
            throw new MojoExecutionException("a file or folder cannot be read or changed: " + e, e);
        } catch (IOException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    /** Does what the goal is for. */
    abstract void run() throws MojoFailureException, IOException;

    final MavenProject project() {
        return project;
    }

    final MojoExecution execution() {
        return execution;
    }

    final MavenSession session() {
        return session;
    }

    final RepositorySystem repositories() {
        return repositories;
    }

    final List<ImportDependency> importDependencies() throws MojoFailureException {
        return Parameters.artifacts(importDependencies);
    }

    /** Returns how schemas are read, of which the dialect alone is settled. */
    final CheckOptions dialect() throws MojoFailureException {
        return Parameters.dialect(dialect, CheckOptions.DEFAULT);
    }

    final Executions executions() {
        return new Executions(project, execution);
    }

    final TaskContext context(boolean tests) throws MojoFailureException {
        return new TaskContext(
                getLog(), ide(), new DependencySchemas(project, session, repositories, importDependencies(), tests));
    }

    /** Eclipse sets this property in the builds that it runs; elsewhere its messages would say everything twice. */
    private Ide ide() {
        boolean eclipse = session.getUserProperties().containsKey("m2e.version")
                || session.getSystemProperties().containsKey("m2e.version");
        return eclipse ? new EclipseIde(project.getBasedir().toPath(), buildContext.get()) : Ide.NONE;
    }
}
