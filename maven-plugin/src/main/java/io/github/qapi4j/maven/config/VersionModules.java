package io.github.qapi4j.maven.config;

import io.github.qapi4j.generator.options.MergeOptions;
import io.github.qapi4j.generator.options.SchemaVersion;
import io.github.qapi4j.maven.files.ProjectFolders;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoFailureException;

/**
 * What the compiler calls the schemas of several versions: it names each from the folder of its own version's root, so that
 * those which stand for one another have one name.
 *
 * @param source the source folder
 * @param roots the folders of the versions' roots, that of the newest one first
 */
record VersionModules(Path source, List<Path> roots) {
    static VersionModules of(ProjectFolders folders, MergeOptions versions) {
        List<Path> roots = new ArrayList<>();
        for (SchemaVersion version : versions.versions()) {
            roots.add(
                    0,
                    Objects.requireNonNull(
                            folders.base().resolve(version.root()).normalize().getParent()));
        }
        return new VersionModules(folders.source(), roots);
    }

    /**
     * Returns entries by what the compiler calls their schemas.
     *
     * @param entries schema, as {@link SchemaKeys} have it → value
     * @throws MojoFailureException if schemas of two versions that have one name have different values
     */
    Map<String, String> names(String parameter, Map<String, String> entries) throws MojoFailureException {
        Map<String, String> names = new TreeMap<>();
        Map<String, String> spellings = new HashMap<>();
        for (Map.Entry<String, String> entry : new TreeMap<>(entries).entrySet()) {
            String name = name(entry.getKey());
            String other = names.putIfAbsent(name, entry.getValue());
            if (other != null && !other.equals(entry.getValue())) {
                throw new MojoFailureException(parameter + " gives '" + spellings.get(name) + "' '" + other + "', and '"
                        + entry.getKey() + "', which is the same schema in another version, '" + entry.getValue()
                        + "': remove one of them");
            }
            spellings.putIfAbsent(name, entry.getKey());
        }
        return names;
    }

    /** The version that a schema belongs to is the one whose root is next to it; of several, the newest. */
    private String name(String schema) {
        Path path = source.resolve(schema).normalize();
        Path name = roots.get(0).relativize(path);
        for (Path root : roots) {
            Path other = root.relativize(path);
            name = other.getNameCount() < name.getNameCount() ? other : name;
        }
        return SchemaKeys.slashed(name);
    }
}
