package io.github.qapi4j.maven.task;

import io.github.qapi4j.generator.options.MergeOptions;
import io.github.qapi4j.maven.files.ProjectFolders;
import io.github.qapi4j.maven.source.SchemaRoots;
import io.github.qapi4j.maven.source.SchemaSelection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * The files among which the root schemas of a request are. To list them is cheap; to tell which of them others include, all
 * have to be read.
 *
 * @param request what is asked for
 * @param candidates absolute paths, sorted or in the order in which they were named
 */
record RootSchemas(SchemaRequest request, List<Path> candidates) {
    /**
     * Lists the files.
     *
     * @throws IOException if the source folder cannot be read
     */
    static RootSchemas list(SchemaRequest request) throws IOException {
        MergeOptions versions = request.versions();
        if (versions != null) {
            Path base = request.folders().base();
            return new RootSchemas(
                    request,
                    versions.versions().stream()
                            .map(version -> base.resolve(version.root()).normalize())
                            .toList());
        }
        Path source = request.folders().source();
        SchemaSelection selection = request.selection();
        if (selection.schemas().isEmpty()) {
            return new RootSchemas(request, SchemaRoots.candidates(request.folders(), selection));
        }
        Set<Path> named = new LinkedHashSet<>();
        for (String schema : selection.schemas()) {
            named.add(source.resolve(schema).normalize());
        }
        return new RootSchemas(request, new ArrayList<>(named));
    }

    boolean isEmpty() {
        return candidates.isEmpty();
    }

    /** Returns how messages count root schemas, of which versions of one schema are no more than that. */
    String count(List<Path> roots) {
        return request.versions() == null
                ? GenerationSummary.count(roots.size(), "schema")
                : GenerationSummary.count(roots.size(), "version") + " of a schema";
    }

    /** Returns the root schemas. */
    List<Path> roots() {
        boolean searched =
                request.versions() == null && request.selection().schemas().isEmpty();
        return searched ? SchemaRoots.among(candidates) : candidates;
    }

    /**
     * Says on the log that there are none, and why.
     *
     * @throws MojoFailureException if that is not allowed
     */
    void reportNone(Log log) throws MojoFailureException {
        ProjectFolders folders = request.folders();
        String folder = folders.show(folders.source());
        boolean filtered = !request.selection().includes().isEmpty()
                || !request.selection().excludes().isEmpty();
        String why = Files.isDirectory(folders.source())
                ? folder + " holds no *.json file" + (filtered ? " that includes and excludes accept" : "")
                : "there is no folder " + folder;
        if (request.failOnMissingSources()) {
            throw new MojoFailureException("there are no QAPI schemas, and failOnMissingSources is true: " + why);
        }
        log.info("No QAPI schemas: " + why);
    }
}
