package io.github.qapi4j.maven.source;

import java.nio.file.Path;
import java.util.Locale;

/**
 * What a build is compared with.
 *
 * @param name what people call it: {@code org.example:vm:1.0}, or a file as the POM names it
 * @param file the archive of the release, or a file that the user names
 */
public record Baseline(String name, Path file) {
    /** Returns whether it is an artifact; else it is a schema or a reply of {@code query-qmp-schema}. */
    public boolean isArtifact() {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".jar");
    }
}
