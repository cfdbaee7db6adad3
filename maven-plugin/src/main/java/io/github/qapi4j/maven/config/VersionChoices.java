package io.github.qapi4j.maven.config;

import io.github.qapi4j.generator.options.MergeOptions;
import io.github.qapi4j.generator.options.OptionException;
import io.github.qapi4j.generator.options.SchemaVersion;
import io.github.qapi4j.maven.files.ProjectFolders;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/** Turns what a POM says about versions of a schema into values, or says what the POM should say. */
public final class VersionChoices {
    private VersionChoices() {}

    /**
     * Returns the versions.
     *
     * @param versions elements {@code LABEL=SCHEMA} or {@code LABEL:DIALECT=SCHEMA}, the schema relative to the source folder
     * @param prefer elements {@code place=LABEL}
     * @param folders where the source folder is, and how messages name the schemas
     * @return the versions, whose root schemas are named as messages name them; null where there are none
     * @throws MojoFailureException if one is no version, a label stands there twice, or something is preferred without any
     */
    public static @Nullable MergeOptions of(List<String> versions, List<String> prefer, ProjectFolders folders)
            throws MojoFailureException {
        Map<String, String> preferences = Parameters.map("prefer", prefer);
        if (versions.isEmpty()) {
            if (!preferences.isEmpty()) {
                throw new MojoFailureException("prefer says which of several versions counts, but versions is empty: "
                        + "remove prefer, or name the versions");
            }
            return null;
        }
        try {
            List<SchemaVersion> read = new ArrayList<>();
            for (String version : versions) {
                read.add(located(SchemaVersion.parse(version), folders));
            }
            return new MergeOptions(read, preferences);
        } catch (OptionException e) {
            throw new MojoFailureException(e.option() + " holds '" + e.value() + "', which " + e.fault());
        }
    }

    private static SchemaVersion located(SchemaVersion version, ProjectFolders folders) {
        Path root = folders.source().resolve(version.root());
        return new SchemaVersion(version.label(), version.dialect(), Path.of(folders.show(root)));
    }
}
