package io.github.qapi4j.maven;

import io.github.qapi4j.maven.execution.SourceRoots;
import io.github.qapi4j.maven.maintypes.MainTypes;
import java.io.File;
import java.io.IOException;
import java.util.Map;
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
     * The folder that the Java sources are written to. Only files that the goal wrote itself are ever replaced or deleted
     * there; where another one is in the way, the goal names it and writes nothing.
     *
     * <pre>{@code
     * <testOutputDirectory>target/test-bindings</testOutputDirectory>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(
            property = "qapi.testOutputDirectory",
            defaultValue = "${project.build.directory}/generated-test-sources/qapi")
    private File testOutputDirectory;

    /**
     * Whether the types that executions of the goal {@code generate} made of a schema are used, where schemas of the tests
     * include it; otherwise they are generated again. An entry of {@code imports} or {@code packages} for a schema is
     * preferred, and so is what {@code schemas} names.
     *
     * <pre>{@code
     * <importMainTypes>false</importMainTypes>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.importMainTypes", defaultValue = "true")
    private boolean importMainTypes;

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

    @Override
    boolean reachabilityMetadata() {
        return false;
    }

    @Override
    Map<String, MainTypes> mainTypes() throws IOException {
        return importMainTypes ? executions().mainTypes() : Map.of();
    }
}
