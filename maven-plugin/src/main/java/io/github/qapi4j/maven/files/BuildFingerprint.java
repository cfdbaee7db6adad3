package io.github.qapi4j.maven.files;

import java.util.List;

/**
 * What a run's result depends on, apart from what it reads: two runs with equal ones, which read the same, give the same.
 *
 * @param plugin the plugin's version, and what else tells two builds of it apart
 * @param parameters one line for each effective parameter
 */
public record BuildFingerprint(String plugin, List<String> parameters) {
    /** Copies the list. */
    public BuildFingerprint {
        parameters = List.copyOf(parameters);
    }

    /**
     * Returns the fingerprint of a run.
     *
     * @param request what is asked for: each of its components, those of nested records included, becomes a line
     *     {@code path.of.component=value}, so that a parameter which is added to it cannot be forgotten here
     * @param folders write paths, so that these do not depend on where the project lies
     * @throws IllegalArgumentException if a component holds something that has no such text
     */
    public static BuildFingerprint of(String plugin, Record request, ProjectFolders folders) {
        return new BuildFingerprint(plugin, FingerprintText.lines(request, folders));
    }

    /**
     * Returns a short text for values of which there may be thousands: their SHA-256, empty where there are none.
     *
     * @param folders write paths
     */
    public static String digest(List<?> values, ProjectFolders folders) {
        return FingerprintText.digest(values, folders);
    }
}
