package io.github.qapi4j.maven;

import java.io.File;
import javax.inject.Inject;
import javax.inject.Provider;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.build.BuildContext;
import org.eclipse.aether.RepositorySystem;

/**
 * Generates typed Java from QAPI schemas and adds it to the project's test sources. Nothing is done if nothing has changed
 * since the last time; files that would stay the same are not touched, and those that are no longer generated go.
 *
 * @since 0.1.0
 */
@Mojo(name = "generate-test", defaultPhase = LifecyclePhase.GENERATE_TEST_SOURCES, threadSafe = true)
public final class GenerateTestMojo extends AbstractGenerateMojo {
    /**
     * The folder that holds the schemas. If it does not exist, schemas that are named are looked for elsewhere, and if none
     * are named, the goal says so and does nothing.
     *
     * <pre>{@code
     * <testSourceDirectory>test-schemas</testSourceDirectory>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.testSourceDirectory", defaultValue = "${project.basedir}/src/test/qapi")
    private File testSourceDirectory;

    /**
     * The folder that the Java sources are written to. Only files that the goal wrote itself are ever deleted there.
     *
     * <pre>{@code
     * <testOutputDirectory>${project.build.directory}/bindings</testOutputDirectory>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(
            property = "qapi.testOutputDirectory",
            defaultValue = "${project.build.directory}/generated-test-sources/qapi")
    private File testOutputDirectory;

    @Inject
    GenerateTestMojo(RepositorySystem repositories, Provider<BuildContext> buildContext) {
        super(repositories, buildContext);
    }

    @Override
    SourceRoots sourceRoots() {
        return SourceRoots.TEST;
    }

    @Override
    File sourceDirectory() {
        return testSourceDirectory;
    }

    @Override
    File outputDirectory() {
        return testOutputDirectory;
    }
}
