package io.github.qapi4j.maven;

import io.github.qapi4j.maven.execution.PluginIdentity;
import io.github.qapi4j.maven.execution.SourceRoots;
import io.github.qapi4j.maven.task.DumpTask;
import io.github.qapi4j.maven.task.SchemaRequest;
import java.io.File;
import java.io.IOException;
import javax.inject.Inject;
import javax.inject.Provider;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.build.BuildContext;
import org.eclipse.aether.RepositorySystem;

/**
 * Writes what QAPI schemas define as text, in the form that QEMU's own schema tests print, to compare the two.
 *
 * @since 0.1.0
 */
@Mojo(name = "dump", threadSafe = true)
public final class DumpMojo extends AbstractQapiMojo {
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
     * The folder that takes a file {@code NAME.out} for each {@code NAME.json}, at the same place below it as the schema has
     * below the source folder.
     *
     * <pre>{@code
     * <dumpDirectory>dumps</dumpDirectory>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.dumpDirectory", defaultValue = "${project.build.directory}/qapi-dump")
    private File dumpDirectory;

    /**
     * Whether a file is replaced that is there already and that no record of an earlier run lists with this content. Nothing
     * in a dump tells where it comes from, so that such a file may be somebody else's. By default the goal names such files
     * and writes nothing.
     *
     * <pre>{@code
     * mvn qapi:dump -Dqapi.overwrite
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.overwrite", defaultValue = "false")
    private boolean overwrite;

    @Inject
    DumpMojo(RepositorySystem repositories, Provider<BuildContext> buildContext) {
        super(repositories, buildContext);
    }

    @Override
    SourceRoots sourceRoots() {
        return SourceRoots.MAIN;
    }

    @Override
    void run() throws MojoFailureException, IOException {
        SchemaRequest request = schemaRequest(sourceDirectory, dumpDirectory);
        String plugin = PluginIdentity.of(execution().getMojoDescriptor().getPluginDescriptor());
        new DumpTask(context()).run(request, plugin, overwrite);
    }
}
