package io.github.qapi4j.maven.task;

import io.github.qapi4j.generator.compare.ReportFormat;
import io.github.qapi4j.generator.diff.Question;
import io.github.qapi4j.generator.output.OutputFile;
import io.github.qapi4j.maven.files.BuildFingerprint;
import io.github.qapi4j.maven.files.DumpUpdate;
import io.github.qapi4j.maven.files.OutputSet;
import io.github.qapi4j.maven.files.ProjectFolders;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes what was found, a file for each schema and format.
 *
 * @param folders where things are; the output folder takes the files
 * @param formats which formats are wanted
 * @param question whom is judged for
 */
public record CompatibilityReports(ProjectFolders folders, Set<ReportFormat> formats, Question question) {
    private static final String REMEDY = "move or delete such files, or choose another reportDirectory";

    /** Copies the set. */
    public CompatibilityReports {
        formats = Set.copyOf(formats);
    }

    /**
     * Writes.
     *
     * @param plugin tells this build of the plugin from others
     * @throws IOException if a file of somebody else's is in the way, or one cannot be written
     */
    public void write(String plugin, List<Compared> found) throws IOException {
        List<OutputFile> files = new ArrayList<>();
        for (Compared compared : found) {
            for (ReportFormat format : new TreeSet<>(formats)) {
                files.add(new OutputFile(
                        compared.reportName() + "." + format.extension(), format.print(compared.diff(), question)));
            }
        }
        new DumpUpdate(folders, false, REMEDY)
                .apply(new BuildFingerprint(plugin, List.of()), new OutputSet(folders.output(), files));
    }

    /** Returns how messages name the report on a schema, in the first of the formats. */
    public String show(Compared compared) {
        return folders.show(folders.output()
                .resolve(compared.reportName() + "."
                        + new TreeSet<>(formats).first().extension()));
    }
}
