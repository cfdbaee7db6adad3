package io.github.qapi4j.maven;

import io.github.qapi4j.maven.execution.SourceRoots;
import io.github.qapi4j.maven.maintypes.MainTypes;
import java.io.File;
import java.util.Map;
import javax.inject.Inject;
import javax.inject.Provider;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.build.BuildContext;
import org.eclipse.aether.RepositorySystem;

/**
 * Generates typed Java from QAPI schemas and adds it to the project's main sources. Nothing is done if nothing has changed
 * since the last time; files that would stay the same are not touched, and those that are no longer generated go.
 *
 * @since 0.1.0
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends AbstractGenerateMojo {
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

    /**
     * The folder that the Java sources are written to. Only files that the goal wrote itself are ever replaced or deleted
     * there; where another one is in the way, the goal names it and writes nothing.
     *
     * <pre>{@code
     * <outputDirectory>target/bindings</outputDirectory>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.outputDirectory", defaultValue = "${project.build.directory}/generated-sources/qapi")
    private File outputDirectory;

    /**
     * Whether GraalVM is told what it has to know of the types to let mappers read them in a native image, by a file in
     * {@code META-INF/native-image/} of the artifact. Programs that use {@code QapiJson} or the client alone need it not.
     *
     * <pre>{@code
     * <reachabilityMetadata>true</reachabilityMetadata>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.reachabilityMetadata", defaultValue = "false")
    private boolean reachabilityMetadata;

    @Inject
    GenerateMojo(RepositorySystem repositories, Provider<BuildContext> buildContext) {
        super(repositories, buildContext);
    }

    @Override
    SourceRoots sourceRoots() {
        return SourceRoots.MAIN;
    }

    @Override
    File sourceDirectory() {
        return sourceDirectory;
    }

    @Override
    File outputDirectory() {
        return outputDirectory;
    }

    @Override
    boolean reachabilityMetadata() {
        return reachabilityMetadata;
    }

    @Override
    Map<String, MainTypes> mainTypes() {
        return Map.of();
    }
}
