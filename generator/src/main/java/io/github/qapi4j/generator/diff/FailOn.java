package io.github.qapi4j.generator.diff;

import io.github.qapi4j.generator.diff.rule.Verdict;

/** From which verdict on a comparison fails. */
public enum FailOn {
    /** Where normal use fails. */
    BREAK,
    /** Where some uses fail. */
    RISK,
    /** Where anything differs. */
    ANY,
    /** Never. */
    NEVER;

    /** Returns whether a comparison fails; what is suppressed does not count. */
    public boolean fails(SchemaDiff diff, Question question) {
        for (Finding finding : diff.findings()) {
            if (fails(finding, question)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a comparison fails that finds this; what is suppressed does not count. */
    public boolean fails(Finding finding, Question question) {
        Verdict verdict = question.verdict(finding);
        return finding.suppression() == null
                && switch (this) {
                    case BREAK -> verdict == Verdict.BREAK;
                    case RISK -> verdict == Verdict.BREAK || verdict == Verdict.RISK;
                    case ANY -> true;
                    case NEVER -> false;
                };
    }
}
