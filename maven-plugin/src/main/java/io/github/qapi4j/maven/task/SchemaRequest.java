package io.github.qapi4j.maven.task;

import io.github.qapi4j.generator.model.filter.Profile;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.MergeOptions;
import io.github.qapi4j.maven.files.ProjectFolders;
import io.github.qapi4j.maven.source.SchemaSelection;
import io.github.qapi4j.maven.source.SearchedArtifact;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which schemas a goal is to read, and how: what all goals are asked for.
 *
 * @param folders where things are
 * @param selection which schemas are meant
 * @param versions versions of one schema that are to be merged, in place of a selection; their roots are named as messages name
 *     them; null for schemas that stand for themselves
 * @param checking how they are read
 * @param defines identifiers that are defined, where versions are merged or features are checked
 * @param undefines identifiers that are not
 * @param failOnMissingSources whether it is an error if there are none
 * @param fatalWarnings whether warnings count as errors
 * @param dependencies the artifacts that schemas may come from
 * @param managed text that changes when what the project manages of its dependencies does
 */
public record SchemaRequest(
        ProjectFolders folders,
        SchemaSelection selection,
        @Nullable MergeOptions versions,
        CheckOptions checking,
        Set<String> defines,
        Set<String> undefines,
        boolean failOnMissingSources,
        boolean fatalWarnings,
        List<SearchedArtifact> dependencies,
        String managed) {
    /** Copies the collections. */
    public SchemaRequest {
        defines = Set.copyOf(defines);
        undefines = Set.copyOf(undefines);
        dependencies = List.copyOf(dependencies);
    }

    /** Returns which conditions hold, and which do not. */
    Profile profile() {
        return new Profile(defines, undefines);
    }
}
