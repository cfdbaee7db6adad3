package io.github.qapi4j.maven.source;

import java.nio.file.Path;

/**
 * What a build is compared with.
 *
 * @param name what people call it: {@code org.example:vm:1.0}, or a file as the POM names it
 * @param file the archive of the release, in a reactor perhaps the folder that it is made from, or a file that the user names
 * @param isArtifact whether it is an artifact; else it is a schema or a reply of {@code query-qmp-schema}
 */
public record Baseline(String name, Path file, boolean isArtifact) {}
