package io.github.qapi4j.maven;

import io.github.qapi4j.generator.GeneratedFile;
import io.github.qapi4j.maven.files.OutputSet;
import io.github.qapi4j.maven.files.ProjectFolders;
import io.github.qapi4j.maven.source.SchemaArchives;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/** The schemas that go into the artifact, so that others can use them. */
final class EmbeddedSchemas {
    private final ProjectFolders folders;
    private final Log log;

    EmbeddedSchemas(ProjectFolders folders, Log log) {
        this.folders = folders;
        this.log = log;
    }

    /**
     * Returns the copies of schemas, at the places that they have in the source folder.
     *
     * @param schemas absolute paths; one outside of the source folder has no such place and is left out
     * @param classes the folder whose content goes into the artifact
     * @throws IOException if a schema cannot be read
     */
    OutputSet of(Collection<Path> schemas, Path classes) throws IOException {
        List<GeneratedFile> copies = new ArrayList<>();
        for (Path schema : schemas) {
            if (schema.startsWith(folders.source())) {
                String name = folders.source().relativize(schema).toString().replace('\\', '/');
                copies.add(new GeneratedFile(SchemaArchives.FOLDER + name, Files.readString(schema)));
            } else {
                log.info(folders.show(schema) + " is not embedded: it lies outside of "
                        + folders.show(folders.source()));
            }
        }
        return new OutputSet(classes, copies);
    }
}
