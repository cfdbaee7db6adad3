package io.github.qapi4j.maven;

import io.github.qapi4j.maven.config.Parameters;
import io.github.qapi4j.maven.files.ProjectFolders;
import java.nio.file.Path;
import javax.inject.Provider;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.build.BuildContext;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** What the goals have in common that look at the list of features. */
abstract class AbstractFeatureMojo extends AbstractQapiMojo {
    /**
     * The file of a list of features, for which a class {@code QapiFeatures} is generated: in each line the name of a constant
     * and the path of a place of the schema, which a program asks a running QEMU for. A path that the schema does not have is
     * an error. Of several schemas, the list is for the one that has the most of its commands and events. By default
     * {@code features.txt} in the source folder, if there is one; {@code none} is for no list.
     *
     * <pre>{@code
     * <features>src/main/qapi/features.txt</features>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.features")
    private @Nullable String features;

    AbstractFeatureMojo(RepositorySystem repositories, Provider<BuildContext> buildContext) {
        super(repositories, buildContext);
    }

    /** Returns the file of the list of features, relative to the base folder where there is a way; null where none is wanted. */
    final @Nullable Path features(ProjectFolders folders) throws MojoFailureException {
        return Parameters.features(features, folders);
    }
}
