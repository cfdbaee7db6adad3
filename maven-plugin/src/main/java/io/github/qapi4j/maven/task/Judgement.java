package io.github.qapi4j.maven.task;

import io.github.qapi4j.generator.compare.ReportFormat;
import io.github.qapi4j.generator.diff.FailOn;
import io.github.qapi4j.generator.diff.Finding;
import io.github.qapi4j.generator.diff.Question;
import java.util.List;

/**
 * Whether a build may be released.
 *
 * @param question whom is judged for
 * @param failOn from which verdict on it may not
 */
public record Judgement(Question question, FailOn failOn) {
    /** Returns what a schema must not be released with; empty if there is nothing. */
    public List<Finding> failing(Compared compared) {
        return compared.diff().findings().stream()
                .filter(finding -> failOn.fails(finding, question))
                .toList();
    }

    /** Returns a report on some findings alone, in lines for people. */
    public List<String> lines(Compared compared, List<Finding> findings) {
        return ReportFormat.TEXT
                .print(compared.diff().with(findings), question)
                .lines()
                .skip(1)
                .toList();
    }

    /** Returns how many differences there are, in one line for people. */
    public String summary(Compared compared) {
        return ReportFormat.TEXT
                .print(compared.diff(), question)
                .lines()
                .findFirst()
                .orElse("");
    }
}
