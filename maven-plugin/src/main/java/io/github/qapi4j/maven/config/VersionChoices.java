package io.github.qapi4j.maven.config;

import io.github.qapi4j.generator.diff.DiffException;
import io.github.qapi4j.generator.diff.VersionNumber;
import io.github.qapi4j.generator.options.MergeOptions;
import io.github.qapi4j.generator.options.OptionException;
import io.github.qapi4j.generator.options.SchemaVersion;
import io.github.qapi4j.maven.files.ProjectFolders;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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
     * @throws MojoFailureException if one is no version, a label or a schema stands there twice, or something is preferred
     *     without any
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
                read.add(located(version(version), folders));
            }
            refuseDoubles(read);
            return new MergeOptions(read, preferences);
        } catch (OptionException e) {
            throw new MojoFailureException(e.option() + " holds '" + e.value() + "', which " + e.fault());
        }
    }

    /** Blanks around the sign are for people, as in all parameters of this form. */
    private static SchemaVersion version(String element) throws MojoFailureException {
        int sign = element.indexOf('=');
        String schema = element.substring(sign + 1).trim();
        SchemaKeys.path("versions", schema);
        return SchemaVersion.parse(
                sign < 0 ? element : element.substring(0, sign).trim() + "=" + schema);
    }

    /** To merge a schema with itself gives nothing; one of the paths is a wrong one. */
    private static void refuseDoubles(List<SchemaVersion> versions) throws MojoFailureException {
        Map<Path, String> labels = new HashMap<>();
        for (SchemaVersion version : versions) {
            String other = labels.putIfAbsent(version.root(), version.label());
            if (other != null && !other.equals(version.label())) {
                throw new MojoFailureException("versions gives '" + other + "' and '" + version.label()
                        + "' the same schema, " + SchemaKeys.slashed(version.root())
                        + ": correct one of the paths, or remove one of the versions");
            }
        }
    }

    /**
     * Returns a sentence for versions whose labels are numbers that do not grow: the last one counts as the newest, which names
     * types and tells what is gone.
     *
     * @return the sentence; null where nothing is suspicious
     */
    public static @Nullable String disorder(MergeOptions versions) {
        @Nullable String before = null;
        @Nullable VersionNumber highest = null;
        for (SchemaVersion version : versions.versions()) {
            @Nullable VersionNumber number = number(version.label());
            if (number != null && highest != null && number.compareTo(highest) < 0) {
                return "versions names " + before + " before " + version.label() + ", but the last one counts as the"
                        + " newest, which gives types their names: name the oldest first";
            }
            if (number != null) {
                highest = number;
                before = version.label();
            }
        }
        return null;
    }

    private static @Nullable VersionNumber number(String label) {
        try {
            return VersionNumber.parse(label);
        } catch (DiffException e) {
            return null;
        }
    }

    private static SchemaVersion located(SchemaVersion version, ProjectFolders folders) {
        Path root = folders.source().resolve(version.root());
        return new SchemaVersion(version.label(), version.dialect(), Path.of(folders.show(root)));
    }
}
