package io.github.qapi4j.generator.diff.report;

import io.github.qapi4j.generator.diff.Finding;
import io.github.qapi4j.generator.diff.Question;
import io.github.qapi4j.generator.diff.SchemaDiff;
import io.github.qapi4j.generator.diff.rule.Verdict;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many findings there are.
 *
 * @param verdicts how many have each verdict, for what is stable and counts
 * @param unstable how many are about what is unstable
 * @param suppressed how many an entry of the user's takes out
 */
record Summary(Map<Verdict, Integer> verdicts, int unstable, int suppressed) {
    Summary {
        verdicts = Map.copyOf(verdicts);
    }

    /** Counts the findings for a question. */
    static Summary of(SchemaDiff diff, Question question) {
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        int unstable = 0;
        int suppressed = 0;
        for (Finding finding : diff.findings()) {
            if (finding.suppression() != null) {
                suppressed++;
            } else if (finding.unstable()) {
                unstable++;
            } else {
                verdicts.merge(question.verdict(finding), 1, Integer::sum);
            }
        }
        return new Summary(verdicts, unstable, suppressed);
    }

    int count(Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0);
    }

    /** Returns the numbers in one line: {@code 7 break, 3 risk, 20 ok, 2 info, 4 unstable}. */
    String line() {
        StringBuilder line = new StringBuilder();
        for (Verdict verdict : Verdict.values()) {
            line.append(count(verdict)).append(' ').append(verdict.word()).append(", ");
        }
        line.append(unstable).append(" unstable");
        return suppressed == 0 ? line.toString() : line + ", " + suppressed + " suppressed";
    }
}
