package io.github.qapi4j.maven.source;

import java.util.List;
import org.apache.maven.model.Dependency;
import org.jspecify.annotations.Nullable;

/**
 * An artifact that schemas may come from, as a POM describes it. Two that are not equal may lead to other schemas.
 *
 * @param version null if the POM leaves it to be managed
 * @param scope null for an artifact that the goal's configuration names
 * @param exclusions what does not come with it, each as group and artifact
 */
public record SearchedArtifact(
        @Nullable String groupId,
        @Nullable String artifactId,
        @Nullable String version,
        String type,
        @Nullable String classifier,
        @Nullable String scope,
        List<List<String>> exclusions) {
    /** Copies the lists. */
    public SearchedArtifact {
        exclusions = List.copyOf(exclusions);
    }

    static SearchedArtifact of(ImportDependency named) {
        return new SearchedArtifact(
                named.groupId(),
                named.artifactId(),
                named.version(),
                named.type(),
                named.classifier(),
                null,
                List.of());
    }

    static SearchedArtifact of(Dependency dependency) {
        List<List<String>> exclusions = dependency.getExclusions().stream()
                .map(exclusion -> List.of(exclusion.getGroupId(), exclusion.getArtifactId()))
                .toList();
        return new SearchedArtifact(
                dependency.getGroupId(),
                dependency.getArtifactId(),
                dependency.getVersion(),
                dependency.getType(),
                dependency.getClassifier(),
                dependency.getScope(),
                exclusions);
    }
}
