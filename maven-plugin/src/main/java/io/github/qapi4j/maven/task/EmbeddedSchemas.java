package io.github.qapi4j.maven.task;

import io.github.qapi4j.generator.output.OutputFile;
import io.github.qapi4j.maven.config.SchemaKeys;
import io.github.qapi4j.maven.files.OutputSet;
import io.github.qapi4j.maven.files.ProjectFolders;
import io.github.qapi4j.maven.source.DependencySchemaSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.apache.maven.plugin.logging.Log;

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
     * @param target the folder for them, as {@link #folder} names it
     */
    OutputSet of(SortedMap<Path, byte[]> schemas, Path target) {
        List<OutputFile> copies = new ArrayList<>();
        for (Path schema : schemas.keySet()) {
            if (schema.startsWith(folders.source())) {
                copies.add(new OutputFile(name(schema), new String(schemas.get(schema), StandardCharsets.UTF_8)));
            } else {
                log.info(folders.show(schema) + " is not embedded: it lies outside of "
                        + folders.show(folders.source()));
            }
        }
        return new OutputSet(target, copies);
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
