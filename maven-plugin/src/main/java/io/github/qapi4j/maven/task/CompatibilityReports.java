package io.github.qapi4j.maven.task;

import io.github.qapi4j.generator.compare.ReportFormat;
import io.github.qapi4j.generator.diff.Question;
import io.github.qapi4j.generator.output.OutputFile;
import io.github.qapi4j.generator.output.Remedy;
import io.github.qapi4j.maven.files.BuildFingerprint;
import io.github.qapi4j.maven.files.DumpUpdate;
import io.github.qapi4j.maven.files.Input;
import io.github.qapi4j.maven.files.ManifestFile;
import io.github.qapi4j.maven.files.OutputSet;
import io.github.qapi4j.maven.files.ProjectFolders;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was found, a file for each schema and format.
 *
 * @param folders where things are; the output folder takes the files
 * @param formats which formats are wanted
 * @param question whom is judged for
 * @param tag tells these reports from those of other executions, as part of a file's name; empty where there are no others
 */
public record CompatibilityReports(ProjectFolders folders, Set<ReportFormat> formats, Question question, String tag) {
    private static final Remedy REMEDY = new Remedy("move or delete such files", "choose another reportDirectory");

    /** Copies the set. */
    public CompatibilityReports {
        formats = Set.copyOf(formats);
    }

    /**
     * Writes.
     *
     * @param fingerprint what the run was; null where the next one is not to take it for done
     * @param inputs what it read
     * @throws IOException if a file of somebody else's is in the way, or one cannot be written
     */
    public void write(@Nullable BuildFingerprint fingerprint, List<Input> inputs, List<Compared> found)
            throws IOException {
        List<OutputFile> files = new ArrayList<>();
        for (Compared compared : found) {
            for (ReportFormat format : new TreeSet<>(formats)) {
                files.add(new OutputFile(name(compared, format), format.print(compared.diff(), question)));
            }
        }
        new DumpUpdate(folders, false, REMEDY).apply(fingerprint, inputs, new OutputSet(folders.output(), files));
    }

    /**
     * Says why a run is needed, or that it is not: the last one found nothing that fails a build, and would read the same.
     *
     * @param wanted what would be run
     * @return the first reason, for people; null if none is
     * @throws IOException if something is in the way where the last run is remembered
     */
    public @Nullable String reasonToRun(BuildFingerprint wanted) throws IOException {
        return ManifestFile.read(folders).reasonToRun(wanted, folders.base());
    }

    /** Returns how messages name the report on a schema, in the first of the formats. */
    public String show(Compared compared) {
        return folders.show(folders.output().resolve(name(compared, new TreeSet<>(formats).first())));
    }

    private String name(Compared compared, ReportFormat format) {
        return compared.reportName() + (tag.isEmpty() ? "" : "@" + tag) + "." + format.extension();
    }
}
