package io.github.qapi4j.generator.cli;

import io.github.qapi4j.generator.output.Conflict;
import io.github.qapi4j.generator.output.OutputFile;
import io.github.qapi4j.generator.output.OutputFolder;
import io.github.qapi4j.generator.output.OutputPlan;
import io.github.qapi4j.generator.output.Ownership;
import io.github.qapi4j.generator.output.Remedy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes what a command gives, all of it or, where something is in the way, nothing. */
final class Outputs {
    private Outputs() {}

    /**
     * Writes files.
     *
     * @param remedy what the user can do where files of others are in the way
     * @throws IOException if something is in the way or cannot be written; the message is for the user
     */
    static OutputFolder.Summary write(OutputFolder folder, List<OutputFile> files, Ownership ownership, Remedy remedy)
            throws IOException {
        OutputPlan plan = folder.plan(files, ownership);
        if (!plan.conflicts().isEmpty()) {
            throw new IOException(
                    Conflict.sentence(plan.conflicts(), Path::toString, remedy.against(plan.conflicts())));
        }
        return plan.write();
    }
}
