package io.github.qapi4j.maven.task;

import io.github.qapi4j.generator.compare.ReportFormat;
import io.github.qapi4j.generator.diff.FailOn;
import io.github.qapi4j.generator.diff.Finding;
import io.github.qapi4j.maven.files.BuildFingerprint;
import io.github.qapi4j.maven.source.ArtifactSchemas;
import io.github.qapi4j.maven.source.Baseline;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/** Judges what changed between a release and a build, unless nothing has changed since that passed. */
public final class CompatibilityCheck {
    private final Log log;
    private final String plugin;
    private final Judgement judgement;
    private final CompatibilityReports reports;

    /**
     * Makes one.
     *
     * @param plugin which plugin checks: what another one has passed is checked again
     */
    public CompatibilityCheck(Log log, String plugin, Judgement judgement, CompatibilityReports reports) {
        this.log = log;
        this.plugin = plugin;
        this.judgement = judgement;
        this.reports = reports;
    }

    /** What is asked, and what becomes of it. */
    private record Wanted(CompareTask.Asked asked, FailOn failOn, Set<ReportFormat> formats) {}

    /**
     * Checks.
     *
     * @param now the schemas of the build
     * @throws MojoFailureException if the build must not be released
     * @throws IOException if something cannot be read or written
     */
    public void run(CompareTask task, ArtifactSchemas now, Baseline baseline) throws MojoFailureException, IOException {
        BuildFingerprint fingerprint = BuildFingerprint.of(
                plugin,
                new Wanted(task.asked(now, baseline), judgement.failOn(), reports.formats()),
                reports.folders());
        @Nullable String reason = reports.reasonToRun(fingerprint);
        if (reason == null) {
            log.info("Compatibility with " + baseline.name()
                    + " is as it was: nothing has changed since it was checked");
            return;
        }
        log.debug("Checking, because " + reason);
        CompareTask.Found found = task.run(now, baseline);
        if (!found.schemas().isEmpty()) {
            boolean passes = !found.fails()
                    && found.schemas().stream()
                            .allMatch(compared -> judgement.failing(compared).isEmpty());
            reports.write(passes ? fingerprint : null, task.inputs(), found.schemas());
            judge(found);
        }
    }

    /** What is out of use in the list of what the user knows comes first: to correct it may answer the rest. */
    private void judge(CompareTask.Found found) throws MojoFailureException {
        int failing = 0;
        @Nullable Compared first = null;
        for (Compared compared : found.schemas()) {
            log.info(judgement.summary(compared));
            List<Finding> bad = judgement.failing(compared);
            judgement.lines(compared, bad).forEach(log::error);
            failing += bad.size();
            first = first == null && !bad.isEmpty() ? compared : first;
        }
        found.complain(log);
        if (first != null) {
            throw new MojoFailureException((failing == 1 ? "1 difference" : failing + " differences") + " from "
                    + first.diff().before() + (failing == 1 ? " fails" : " fail") + " the build (question "
                    + judgement.question().word() + ", failOn "
                    + judgement.failOn().name().toLowerCase(Locale.ROOT) + "): see " + reports.show(first)
                    + ", and take back what changed, or list in ignoreFile what is meant");
        }
    }
}
