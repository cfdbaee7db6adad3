package io.github.qapi4j.schemas.cli;

import io.github.qapi4j.schemas.interop.probe.ProbeOutcome;
import io.github.qapi4j.schemas.vhostuser.VHostUserBackendCapabilities;

/** One word for each outcome of a probe; programs may rely on them. */
final class OutcomeWords implements ProbeOutcome.Visitor<VHostUserBackendCapabilities, String> {
    static final OutcomeWords INSTANCE = new OutcomeWords();

    private OutcomeWords() {}

    @Override
    public String answered(ProbeOutcome.Answered<VHostUserBackendCapabilities> outcome) {
        return "answered";
    }

    @Override
    public String missing(ProbeOutcome.Missing<VHostUserBackendCapabilities> outcome) {
        return "missing";
    }

    @Override
    public String notExecutable(ProbeOutcome.NotExecutable<VHostUserBackendCapabilities> outcome) {
        return "not-executable";
    }

    @Override
    public String failed(ProbeOutcome.Failed<VHostUserBackendCapabilities> outcome) {
        return "failed";
    }

    @Override
    public String timedOut(ProbeOutcome.TimedOut<VHostUserBackendCapabilities> outcome) {
        return "timed-out";
    }

    @Override
    public String tooMuchOutput(ProbeOutcome.TooMuchOutput<VHostUserBackendCapabilities> outcome) {
        return "too-much-output";
    }

    @Override
    public String badAnswer(ProbeOutcome.BadAnswer<VHostUserBackendCapabilities> outcome) {
        return "bad-answer";
    }

    @Override
    public String wrongType(ProbeOutcome.WrongType<VHostUserBackendCapabilities> outcome) {
        return "wrong-type";
    }

    @Override
    public String interrupted(ProbeOutcome.Interrupted<VHostUserBackendCapabilities> outcome) {
        return "interrupted";
    }
}
