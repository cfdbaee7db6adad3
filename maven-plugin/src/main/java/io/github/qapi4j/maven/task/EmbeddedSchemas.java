package io.github.qapi4j.maven.task;

import io.github.qapi4j.generator.options.BindingProperties;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.options.MergeOptions;
import io.github.qapi4j.generator.options.SchemaVersion;
import io.github.qapi4j.generator.output.OutputFile;
import io.github.qapi4j.maven.config.SchemaKeys;
import io.github.qapi4j.maven.execution.Executions;
import io.github.qapi4j.maven.files.ProjectFolders;
import io.github.qapi4j.maven.source.DependencySchemaSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/** The schemas that go into the artifact, so that others can use them. */
final class EmbeddedSchemas {
    private final ProjectFolders folders;
    private final Log log;

    EmbeddedSchemas(ProjectFolders folders, Log log) {
        this.folders = folders;
        this.log = log;
    }

    /** Returns the folder for schemas below a folder of classes, whose content goes into the artifact. */
    static Path folder(Path classes) {
        return classes.toAbsolutePath().normalize().resolve(DependencySchemaSource.FOLDER);
    }

    /**
     * Returns the copies of schemas, at the places that they have in the source folder.
     *
     * @param schemas absolute path → content; one outside of the source folder has no such place and is left out
     */
    List<OutputFile> copies(SortedMap<Path, byte[]> schemas) {
        List<OutputFile> copies = new ArrayList<>();
        List<Path> outside = new ArrayList<>();
        for (Path schema : schemas.keySet()) {
            if (schema.startsWith(folders.source())) {
                copies.add(new OutputFile(name(schema), new String(schemas.get(schema), StandardCharsets.UTF_8)));
            } else {
                outside.add(schema);
            }
        }
        if (!outside.isEmpty()) {
            String first = folders.show(outside.get(0));
            log.info((outside.size() == 1
                            ? first + " is not embedded: it lies"
                            : outside.size() + " schemas such as " + first + " are not embedded: they lie")
                    + " outside of " + folders.show(folders.source()));
        }
        return copies;
    }

    /**
     * Returns the files that say how Java was generated from the schemas that are embedded.
     *
     * @param schemas the absolute paths of all that was read
     * @param choices root schema, by its absolute path → how Java was generated from it
     * @param versions the versions that the Java stands for, whose newest root is the one that choices are of; null for none
     * @param executions who chose
     */
    List<OutputFile> choices(
            Set<Path> schemas,
            Map<Path, GenerateOptions> choices,
            @Nullable MergeOptions versions,
            Executions executions) {
        @Nullable MergeOptions embedded = versions == null ? null : embedded(versions);
        List<OutputFile> files = new ArrayList<>();
        choices.forEach((root, chosen) -> {
            if (schemas.contains(root) && root.startsWith(folders.source())) {
                String file = BindingProperties.fileName(name(root), executions.fileTag());
                String text = new BindingProperties(executions.pluginVersion(), name(root), chosen, embedded).text();
                // A schema may be called anything.
                if (!schemas.contains(folders.source().resolve(file))) {
                    files.add(new OutputFile(file, text));
                }
            }
        });
        return files;
    }

    /** Returns versions with their roots as others find them in artifacts. */
    private MergeOptions embedded(MergeOptions versions) {
        List<SchemaVersion> found = new ArrayList<>();
        for (SchemaVersion version : versions.versions()) {
            Path root = folders.base().resolve(version.root()).normalize();
            String name = root.startsWith(folders.source()) ? name(root) : "";
            found.add(new SchemaVersion(version.label(), version.dialect(), Path.of(name)));
        }
        return new MergeOptions(found, versions.preferences());
    }

    private String name(Path schema) {
        return SchemaKeys.slashed(folders.source().relativize(schema));
    }

    /**
     * Returns where the copy of a schema of the source folder lies.
     *
     * @param classes the folder of classes
     */
    static Path copy(ProjectFolders folders, Path schema, Path classes) {
        return folder(classes).resolve(folders.source().relativize(schema).toString());
    }
}
