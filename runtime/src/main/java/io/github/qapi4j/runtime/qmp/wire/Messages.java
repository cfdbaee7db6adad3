package io.github.qapi4j.runtime.qmp.wire;

import java.io.IOException;

/** Hands what the framer finds to the dialogue, and judges what is no message. */
final class Messages implements FrameSink {
    private final Floor session;
    private final Dialogue dialogue;
    private final WireReport report;

    Messages(Floor session, Dialogue dialogue, WireReport report) {
        this.session = session;
        this.dialogue = dialogue;
        this.report = report;
    }

    @Override
    public void message(Frame frame) {
        dialogue.message(frame);
    }

    @Override
    public void oversized(Frame frame) {
        if (frame.has(Key.EVENT)) {
            report.eventTooLarge(frame.size());
            return;
        }
        long id = dialogue.numbersCalls() ? frame.id() : Frame.NO_ID;
        if (!session.answer(id, frame, new CallEnd.TooLarge(frame.size()))) {
            report.stray("a message of " + frame.size() + " bytes, which is beyond the limit and answers no call");
        }
    }

    @Override
    public void stray(int count) {
        report.stray(count + (count == 1 ? " byte" : " bytes") + " between messages");
    }

    @Override
    public void mark() {
        dialogue.mark();
    }

    @Override
    public void tooDeep() {
        session.fail(new IOException("the peer's message nests deeper than " + Framer.MAX_DEPTH + " levels"));
    }
}
