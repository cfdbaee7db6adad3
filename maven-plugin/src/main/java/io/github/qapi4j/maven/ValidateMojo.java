package io.github.qapi4j.maven;

import io.github.qapi4j.maven.execution.SourceRoots;
import io.github.qapi4j.maven.task.SchemaRequest;
import io.github.qapi4j.maven.task.ValidateTask;
import java.io.File;
import java.io.IOException;
import javax.inject.Inject;
import javax.inject.Provider;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.build.BuildContext;
import org.eclipse.aether.RepositorySystem;

/**
 * Reads and checks QAPI schemas, and the list of features, if there is one, and reports everything that is wrong with them;
 * nothing is written.
 *
 * @since 0.1.0
 */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class ValidateMojo extends AbstractFeatureMojo {
    /**
     * The folder that holds the schemas. If it does not exist, schemas that are named are looked for elsewhere, and if none
     * are named, the goal says so and does nothing.
     *
     * <pre>{@code
     * <sourceDirectory>schemas</sourceDirectory>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.sourceDirectory", defaultValue = "${project.basedir}/src/main/qapi")
    private File sourceDirectory;

    @Inject
    ValidateMojo(RepositorySystem repositories, Provider<BuildContext> buildContext) {
        super(repositories, buildContext);
    }

    @Override
    SourceRoots sourceRoots() {
        return SourceRoots.MAIN;
    }

    @Override
    void run() throws MojoFailureException, IOException {
        SchemaRequest request = schemaRequest(sourceDirectory, sourceDirectory);
        new ValidateTask(context()).run(request, features(request.folders()));
    }
}
