package io.github.qapi4j.maven;

import io.github.qapi4j.generator.CheckOptions;
import io.github.qapi4j.maven.files.ProjectFolders;
import io.github.qapi4j.maven.source.SchemaSelection;
import java.util.List;

/**
 * Which schemas a goal is to read, and how: what all goals are asked for.
 *
 * @param folders where things are
 * @param selection which schemas are meant
 * @param checking how they are read
 * @param failOnMissingSources whether it is an error if there are none
 * @param fatalWarnings whether warnings count as errors
 * @param dependencies the artifacts that schemas may come from, as text that changes when they do
 */
record SchemaRequest(
        ProjectFolders folders,
        SchemaSelection selection,
        CheckOptions checking,
        boolean failOnMissingSources,
        boolean fatalWarnings,
        List<String> dependencies) {
    SchemaRequest {
        dependencies = List.copyOf(dependencies);
    }
}
