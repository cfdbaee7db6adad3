package io.github.qapi4j.maven.config;

import io.github.qapi4j.generator.diag.Suggestion;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.options.MergeOptions;
import io.github.qapi4j.maven.files.ProjectFolders;
import io.github.qapi4j.maven.source.RecordingSourceLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/**
 * Which schema goes to which package. The package of a root schema is also that of what it includes, unless that has one
 * of its own.
 *
 * @param choices what Java is generated, whatever its package
 * @param packageName the package of all types for which {@code packages} says nothing; null if each schema must have its own
 * @param packages schema, as {@link SchemaKeys} have it → package
 * @param imports schema, as {@link SchemaKeys} have it → package that its types have elsewhere
 */
public record PackageMapping(
        JavaChoices choices, @Nullable String packageName, Map<String, String> packages, Map<String, String> imports) {
    /** Copies the maps. */
    public PackageMapping {
        packages = Map.copyOf(packages);
        imports = Map.copyOf(imports);
    }

    /**
     * Requires that every name is one in Java, whether there is a schema for it or not, and that the choices go together.
     *
     * @return this
     * @throws MojoFailureException if not; the message names the parameter
     */
    public PackageMapping requireNames() throws MojoFailureException {
        List<String> names = new ArrayList<>(new TreeSet<>(packages.values()));
        if (packageName != null) {
            names.add(0, packageName);
        }
        if (!names.isEmpty()) {
            Parameters.options(choices.builder(names.get(0)).packages(packages).imports(imports));
        }
        return this;
    }

    /**
     * Returns what is generated from each root.
     *
     * @param folders where the source folder is, and what roots are called
     * @param roots absolute paths
     * @return what messages call a root → its options
     * @throws MojoFailureException if a name is none in Java, or nothing says which package a root has
     */
    public Map<Path, GenerateOptions> split(ProjectFolders folders, List<Path> roots) throws MojoFailureException {
        Map<Path, GenerateOptions> options = new LinkedHashMap<>();
        for (Path root : roots) {
            options.put(Path.of(folders.show(root)), options(folders.source(), root));
        }
        return options;
    }

    /**
     * Returns what is generated from several versions of a schema.
     *
     * @param folders where the source folder is
     * @param versions the versions, whose roots are named as messages name them
     * @throws MojoFailureException if a name is none in Java, nothing says which package the types have, or versions of one
     *     schema are to have different ones
     */
    public GenerateOptions merged(ProjectFolders folders, MergeOptions versions) throws MojoFailureException {
        VersionModules modules = VersionModules.of(folders, versions);
        Map<String, String> perModule = modules.names("packages", packages);
        Path root = folders.base().resolve(versions.newest().root());
        String name = root.getFileName().toString();
        @Nullable String ofRoot = perModule.containsKey(name) ? perModule.get(name) : packageName;
        if (ofRoot == null) {
            throw new MojoFailureException(Parameters.noPackage(
                    packages.isEmpty()
                            ? null
                            : SchemaKeys.slashed(folders.source().relativize(root))));
        }
        return Parameters.options(
                choices.builder(ofRoot).packages(perModule).imports(modules.names("imports", imports)));
    }

    private GenerateOptions options(Path source, Path root) throws MojoFailureException {
        String name = SchemaKeys.slashed(source.relativize(root));
        @Nullable String ofRoot = packages.containsKey(name) ? packages.get(name) : packageName;
        if (ofRoot == null) {
            throw new MojoFailureException(Parameters.noPackage(packages.isEmpty() ? null : name));
        }
        return Parameters.options(choices.builder(ofRoot)
                .packages(modules(source, root, packages))
                .imports(modules(source, root, imports)));
    }

    /**
     * Refuses entries that have no effect, as the POM spells them; the compiler, which has found that there are some, spells
     * them as the root schemas do.
     *
     * @param loader what was read
     * @throws MojoFailureException if an entry names a schema that was not read
     */
    public void refuseUnused(RecordingSourceLoader loader) throws MojoFailureException {
        refuseUnused("packages", packages, loader);
        refuseUnused("imports", imports, loader);
    }

    private static void refuseUnused(String parameter, Map<String, String> entries, RecordingSourceLoader loader)
            throws MojoFailureException {
        for (String schema : new TreeMap<>(entries).keySet()) {
            if (!loader.hasRead(schema)) {
                String meant = Suggestion.closest(schema, loader.schemas());
                throw new MojoFailureException(parameter + " has an entry for '" + schema
                        + "', which is no schema that was read"
                        + (meant == null
                                ? ": write its path relative to the source folder"
                                : ", did you mean '" + meant + "'?"));
            }
        }
    }

    /** The compiler names modules from the root's folder. */
    private static Map<String, String> modules(Path source, Path root, Map<String, String> entries) {
        Map<String, String> modules = new TreeMap<>();
        Path folder = Objects.requireNonNull(root.getParent());
        entries.forEach((schema, packageName) -> modules.put(
                SchemaKeys.slashed(folder.relativize(source.resolve(schema).normalize())), packageName));
        return modules;
    }
}
