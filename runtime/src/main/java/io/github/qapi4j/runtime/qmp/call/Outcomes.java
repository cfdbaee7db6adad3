package io.github.qapi4j.runtime.qmp.call;

import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.qmp.error.AnswerException;
import io.github.qapi4j.runtime.qmp.error.CallInterruptedException;
import io.github.qapi4j.runtime.qmp.error.CallTimeoutException;
import io.github.qapi4j.runtime.qmp.error.CommandRefusedException;
import io.github.qapi4j.runtime.qmp.error.ConnectionLostException;
import io.github.qapi4j.runtime.qmp.error.NotSentException;
import io.github.qapi4j.runtime.qmp.error.QmpException;
import io.github.qapi4j.runtime.qmp.error.QmpException.Outcome;
import io.github.qapi4j.runtime.qmp.message.Misfits;
import io.github.qapi4j.runtime.qmp.message.PeerError;
import io.github.qapi4j.runtime.qmp.message.Redactor;
import io.github.qapi4j.runtime.qmp.message.Secrets;
import io.github.qapi4j.runtime.qmp.waiting.Durations;
import io.github.qapi4j.runtime.qmp.wire.CallEnd;
import io.github.qapi4j.runtime.qmp.wire.CallEnd.Answered;
import io.github.qapi4j.runtime.qmp.wire.CallEnd.Refused;
import io.github.qapi4j.runtime.qmp.wire.CallEnd.TooLarge;
import io.github.qapi4j.runtime.qmp.wire.CallEnd.Unanswered;
import io.github.qapi4j.runtime.text.Quoting;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Makes results and exceptions of the ends of calls. */
public final class Outcomes {
    private final QapiJson json;
    private final int maxMessage;
    private final Secrets secrets;
    private final Explainer explainer;

    /**
     * Makes one.
     *
     * @param json how answers are read
     * @param maxMessage the longest message of the peer's in bytes
     */
    public Outcomes(QapiJson json, int maxMessage, Secrets secrets, Explainer explainer) {
        this.json = json;
        this.maxMessage = maxMessage;
        this.secrets = secrets;
        this.explainer = explainer;
    }

    /**
     * Returns a call's result.
     *
     * @throws QmpException if it has none
     */
    public <R extends @Nullable Object> R result(PendingCall<R> call) {
        CallEnd end = call.end();
        if (end instanceof Answered answered) {
            return decode(call, answered.body());
        }
        if (end instanceof Refused refused) {
            throw refused(call, refused);
        }
        if (end instanceof TooLarge large) {
            throw new AnswerException(
                    call.name() + ": done, but the answer of " + large.size() + " bytes is beyond the limit of "
                            + maxMessage + " (QmpOptions.withMaxMessage)",
                    call.name(),
                    null);
        }
        throw unanswered(call, (Unanswered) end);
    }

    private <R extends @Nullable Object> R decode(PendingCall<R> call, byte[] body) {
        try {
            // Other readers have limits of their own, or refuse what is unknown.
            R fast = json == QapiJson.tolerant() ? call.readFast(body) : null;
            return fast == null ? json.read(body, call) : fast;
        } catch (JacksonException misfit) {
            throw Misfits.answer(call.name(), call.arguments(), body, secrets, misfit);
        }
    }

    private CommandRefusedException refused(PendingCall<?> call, Refused refused) {
        PeerError error = PeerError.read(refused.error(), json);
        Redactor redactor = Redactor.of(secrets, call.name(), call.arguments());
        String raw = PeerError.clipped(error.description());
        return new CommandRefusedException(
                call.name(),
                redactor.withoutSecrets(error.classText()),
                PeerError.clipped(redactor.withoutSecrets(error.description())),
                raw,
                explainer.explain(call.command(), raw));
    }

    private QmpException unanswered(PendingCall<?> call, Unanswered end) {
        String name = call.name();
        Outcome outcome = end.written() ? Outcome.UNKNOWN : Outcome.NOT_SENT;
        String fate = end.written() ? "sent; the outcome is unknown" : "not sent";
        String state = " (" + fate + others(end.others()) + ")";
        return switch (end.why()) {
            case TIMEOUT -> {
                String time = call.timeout() == null ? "time" : Durations.text(call.timeout());
                yield new CallTimeoutException(name + ": no answer in " + time + state, outcome, name);
            }
            case WITHDRAWN -> new CallInterruptedException(name + ": interrupted" + state, outcome, name);
            case CONNECTION ->
                new ConnectionLostException(
                        name + ": the connection is gone" + reason(end.cause()) + state, outcome, name, end.cause());
            case QUEUE_FULL ->
                new NotSentException(
                        name + ": not sent, since as many commands wait as may (QmpOptions.withMaxQueued)",
                        NotSentException.Reason.QUEUE_FULL,
                        name);
            case CLOSED ->
                end.written()
                        ? new ConnectionLostException(name + ": the client was closed" + state, outcome, name, null)
                        : new NotSentException(
                                name + ": not sent, since the client is closed", NotSentException.Reason.CLOSED, name);
            case SILENT ->
                new NotSentException(
                        name + ": not sent, since the guest agent is silent: it does not run, or another program holds"
                                + " its port",
                        NotSentException.Reason.SILENT,
                        name);
        };
    }

    private static String reason(@Nullable Throwable cause) {
        return cause == null || cause.getMessage() == null ? "" : ": " + Quoting.sentence(cause.getMessage());
    }

    private static String others(int count) {
        return count == 0 ? "" : "; " + count + (count == 1 ? " other call is" : " other calls are") + " in flight";
    }
}
