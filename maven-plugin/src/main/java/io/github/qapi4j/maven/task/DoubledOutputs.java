package io.github.qapi4j.maven.task;

import io.github.qapi4j.maven.execution.Executions;
import io.github.qapi4j.maven.files.ManifestFile;
import io.github.qapi4j.maven.files.OutputSet;
import io.github.qapi4j.maven.files.Overlap;
import io.github.qapi4j.maven.files.ProjectFolders;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * Sees to it that no two executions of a project take turns in writing the same files: each would undo what the other did,
 * and the order of the POM would decide what is compiled.
 */
final class DoubledOutputs {
    private final Executions executions;
    private final Log log;

    DoubledOutputs(Executions executions, Log log) {
        this.executions = executions;
        this.log = log;
    }

    /**
     * Compares what the current execution is about to write with what others have written in this build.
     *
     * @param compiled whether Maven compiles it
     * @throws MojoFailureException if something would be generated in two ways
     * @throws IOException if nobody knows what others have written
     */
    void refuse(ProjectFolders folders, List<OutputSet> wanted, boolean compiled)
            throws MojoFailureException, IOException {
        for (Executions.Finished other : executions.finished()) {
            ProjectFolders theirs =
                    new ProjectFolders(folders.base(), folders.source(), folders.output(), other.state());
            Overlap.Other known = new Overlap.Other(
                    ManifestFile.read(theirs),
                    compiled && other.compiled(),
                    other.goal().equals(executions.goal()));
            Overlap overlap = Overlap.of(wanted, known, folders.base());
            if (!overlap.different().isEmpty()) {
                throw new MojoFailureException(executions.name() + " and " + other.name() + " generate "
                        + some(overlap.different())
                        + " each in its own way: give one of them another package, or a source folder of its own whose"
                        + " schemas have other names");
            }
            if (!overlap.same().isEmpty()) {
                log.warn(executions.name() + " and " + other.name() + " generate the same: " + some(overlap.same())
                        + "; one of them could import it");
            }
        }
    }

    private static String some(List<String> names) {
        int more = names.size() - 1;
        return "'" + names.get(0) + "'" + (more == 0 ? "" : " and " + more + " more");
    }
}
