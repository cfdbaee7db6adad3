package io.github.qapi4j.maven.source;

import org.jspecify.annotations.Nullable;

/** An artifact that carries schemas, as a POM names it. Maven fills the fields. */
public final class ImportDependency {
    private @Nullable String groupId;
    private @Nullable String artifactId;
    private @Nullable String version;
    private String type = "jar";
    private String classifier = "";

    /**
     * Takes the short form.
     *
     * @param text {@code groupId:artifactId[:version[:type[:classifier]]]}
     */
    public void set(String text) {
        String[] parts = text.trim().split(":");
        if (parts.length < 2 || parts.length > 5) {
            throw new IllegalArgumentException("importDependencies holds '" + text.trim()
                    + "', but must hold groupId:artifactId[:version[:type[:classifier]]]");
        }
        groupId = parts[0];
        artifactId = parts[1];
        version = parts.length > 2 ? parts[2] : null;
        type = parts.length > 3 ? parts[3] : type;
        classifier = parts.length > 4 ? parts[4] : classifier;
    }

    String groupId() {
        return required(groupId);
    }

    String artifactId() {
        return required(artifactId);
    }

    @Nullable
    String version() {
        return version;
    }

    String type() {
        return type;
    }

    String classifier() {
        return classifier;
    }

    private String required(@Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("importDependencies holds an artifact without groupId or artifactId");
        }
        return value;
    }

    @Override
    public String toString() {
        return groupId + ":" + artifactId + ":" + version + ":" + type + ":" + classifier;
    }
}
