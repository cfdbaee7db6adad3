package io.github.qapi4j.maven.config;

import io.github.qapi4j.generator.options.IncludeRoots;
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

/** Turns what a POM says about folders of included files into values, or says what the POM should say. */
public final class IncludeFolders {
    private IncludeFolders() {}

    /**
     * Reads folders where included files are looked for.
     *
     * @param texts elements {@code DIR}, or with versions also {@code LABEL=DIR}, relative to the project
     * @param versions the versions that there are; null for none
     * @throws MojoFailureException if a folder is for a version that there is not
     */
    public static IncludeRoots read(List<String> texts, @Nullable MergeOptions versions) throws MojoFailureException {
        if (versions == null) {
            return new IncludeRoots(texts, Map.of());
        }
        try {
            return IncludeRoots.read(
                    texts,
                    versions.versions().stream().map(SchemaVersion::label).toList());
        } catch (OptionException e) {
            throw new MojoFailureException(e.option() + " holds '" + e.value() + "', which " + e.fault());
        }
    }

    /** Returns the versions, each with the folders for it alone. */
    public static MergeOptions with(IncludeRoots roots, MergeOptions versions, ProjectFolders folders)
            throws MojoFailureException {
        List<SchemaVersion> located = new ArrayList<>();
        for (SchemaVersion version : versions.versions()) {
            located.add(version.withIncludeRoots(shown(roots.of(version.label()), folders)));
        }
        return new MergeOptions(located, versions.preferences());
    }

    /**
     * Returns folders as messages name them.
     *
     * @param texts paths, relative to the project
     * @throws MojoFailureException if one cannot be a path
     */
    public static List<Path> shown(List<String> texts, ProjectFolders folders) throws MojoFailureException {
        List<Path> shown = new ArrayList<>();
        for (String text : texts) {
            Path folder = SchemaKeys.path("includeRoots", text);
            shown.add(Path.of(folders.show(folders.base().resolve(folder).normalize())));
        }
        return shown;
    }
}
