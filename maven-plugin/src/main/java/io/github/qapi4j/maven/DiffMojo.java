package io.github.qapi4j.maven;

import io.github.qapi4j.generator.compare.ReportFormat;
import io.github.qapi4j.maven.task.CompareTask;
import io.github.qapi4j.maven.task.Compared;
import java.io.IOException;
import javax.inject.Inject;
import javax.inject.Provider;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.codehaus.plexus.build.BuildContext;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Prints what changed between the last release, or another baseline, and the schemas that this build puts into its artifact.
 * It runs the build up to {@code generate-sources}, writes nothing besides, and fails for no difference.
 *
 * @since 0.1.0
 */
@Mojo(name = "diff", threadSafe = true)
@Execute(phase = LifecyclePhase.GENERATE_SOURCES)
public final class DiffMojo extends AbstractDiffMojo {
    @Inject
    DiffMojo(RepositorySystem repositories, Provider<BuildContext> buildContext) {
        super(repositories, buildContext);
    }

    @Override
    void run() throws MojoFailureException, IOException {
        @Nullable Sides sides = sides();
        if (sides == null) {
            return;
        }
        CompareTask.Found found = sides.compare();
        for (Compared compared : found.schemas()) {
            ReportFormat.TEXT.print(compared.diff(), question()).lines().forEach(getLog()::info);
        }
        found.complain(getLog());
    }
}
