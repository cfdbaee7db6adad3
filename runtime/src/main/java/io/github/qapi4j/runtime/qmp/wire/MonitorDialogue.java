package io.github.qapi4j.runtime.qmp.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * How a monitor is spoken to: greeting, negotiation, then commands. Events may come at any time, before the greeting and
 * before the answer to the negotiation too.
 */
final class MonitorDialogue implements Dialogue {
    /** QEMU stops reading with the eighth command that waits, and then is deaf out of band as well. */
    private static final int WINDOW_WITH_OOB = 7;

    private static final byte[] OOB = "{\"enable\":[\"oob\"]}".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NOTHING = {'{', '}'};

    private final Floor session;
    private final WireReport report;
    private boolean greeted;

    MonitorDialogue(Floor session, WireReport report) {
        this.session = session;
        this.report = report;
    }

    @Override
    public boolean mayWrite() {
        return greeted;
    }

    @Override
    public boolean numbersCalls() {
        return true;
    }

    @Override
    public void message(Frame frame) {
        if (frame.has(Key.EVENT)) {
            trace(frame);
            report.event(frame);
        } else if (frame.has(Key.ERROR)) {
            answer(frame, new CallEnd.Refused(frame.copy(Key.ERROR)));
        } else if (frame.has(Key.RETURN)) {
            answer(frame, new CallEnd.Answered(frame.copy(Key.RETURN)));
        } else if (frame.has(Key.QMP) && !greeted) {
            trace(frame);
            greet(frame.copy(Key.QMP));
        } else {
            trace(frame);
            report.stray("a message that is neither an event nor an answer");
        }
    }

    private void trace(Frame frame) {
        if (report.traces()) {
            report.received(null, frame);
        }
    }

    private void answer(Frame frame, CallEnd end) {
        // An error without a number belongs to no call of ours: it tells of a text that the peer could not parse.
        if (frame.id() < 0 || !session.answer(frame.id(), frame, end)) {
            trace(frame);
            report.stray(frame.id() < 0 ? "an answer without a number of ours" : "an answer to no call that waits");
        }
    }

    private void greet(byte[] qmp) {
        boolean outOfBand;
        try {
            outOfBand = report.greeting(qmp);
        } catch (RuntimeException unreadable) {
            session.fail(new IOException("the greeting cannot be read: " + unreadable.getMessage(), unreadable));
            return;
        }
        session.lock();
        try {
            greeted = true;
            session.submitFirst(new Negotiation(outOfBand));
        } finally {
            session.unlock();
        }
    }

    @Override
    public void mark() {
        // A monitor has none.
    }

    @Override
    public boolean received(int count) {
        return true;
    }

    @Override
    public void abandoned(WireCall call) {
        // It keeps its place in the window until the peer has answered it.
    }

    @Override
    public void answered() {
        // Nothing depends on it.
    }

    private final class Negotiation extends WireCall {
        private final boolean outOfBand;

        Negotiation(boolean outOfBand) {
            super("qmp_capabilities", outOfBand ? OOB : NOTHING, false);
            this.outOfBand = outOfBand;
        }

        @Override
        protected void ended(CallEnd end) {
            if (end instanceof CallEnd.Answered) {
                session.release();
                session.window(outOfBand ? WINDOW_WITH_OOB : 1);
                report.ready();
            } else if (end instanceof CallEnd.Refused refused) {
                report.negotiationRefused(refused.error());
            } else if (end instanceof CallEnd.TooLarge large) {
                session.fail(new IOException(
                        "the answer to " + name() + " has " + large.size() + " bytes, which is beyond the limit"));
            }
        }
    }
}
