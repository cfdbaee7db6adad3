package io.github.qapi4j.maven.source;

import org.jspecify.annotations.Nullable;

/** An artifact that carries schemas, as a POM names it. Maven fills the fields; {@link #fault} says whether they will do. */
public final class ImportDependency {
    private @Nullable String groupId;
    private @Nullable String artifactId;
    private @Nullable String version;
    private String type = "jar";
    private String classifier = "";
    private @Nullable String misspelt;

    /**
     * Takes the short form. Maven would bury an exception of this method's in a message about its own workings; so what is
     * wrong is told later, by {@link #fault}.
     *
     * @param text {@code groupId:artifactId[:version[:type[:classifier]]]}
     */
    public void set(String text) {
        String[] parts = text.trim().split(":");
        if (parts.length < 2 || parts.length > 5) {
            misspelt = text.trim();
            return;
        }
        groupId = parts[0];
        artifactId = parts[1];
        version = parts.length > 2 ? parts[2] : null;
        type = parts.length > 3 ? parts[3] : type;
        classifier = parts.length > 4 ? parts[4] : classifier;
    }

    /** Returns what is wrong with it, for a sentence on what the configuration holds; null if nothing is. */
    public @Nullable String fault() {
        if (misspelt != null) {
            return "'" + misspelt + "', but must hold groupId:artifactId[:version[:type[:classifier]]]";
        }
        return isBlank(groupId) || isBlank(artifactId) ? "an artifact without groupId or artifactId" : null;
    }

    private static boolean isBlank(@Nullable String value) {
        return value == null || value.isBlank();
    }

    @Nullable
    String groupId() {
        return groupId;
    }

    @Nullable
    String artifactId() {
        return artifactId;
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

    @Override
    public String toString() {
        return groupId + ":" + artifactId + ":" + version + ":" + type + ":" + classifier;
    }
}
