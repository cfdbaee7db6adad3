package io.github.qapi4j.runtime.qmp.wire;

import io.github.qapi4j.runtime.qmp.link.Link;
import io.github.qapi4j.runtime.qmp.wire.WireCall.State;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Writes calls one after the other. A call whose first byte has left is finished in any case. The session's lock guards it. */
final class Output {
    private static final int SMALL = 256;

    private final ByteBuffer small = ByteBuffer.allocate(SMALL);
    private final Link link;
    private final CallQueue calls;
    private final Dialogue dialogue;
    private final WireReport report;
    private @Nullable WireCall call;
    private @Nullable ByteBuffer text;
    private byte @Nullable [] raw;
    private boolean broken;

    Output(Link link, CallQueue calls, Dialogue dialogue, WireReport report) {
        this.link = link;
        this.calls = calls;
        this.dialogue = dialogue;
        this.report = report;
    }

    /** Writes something before the next call. What was to be written so, and was not begun, is dropped for it. */
    void raw(byte[] bytes) {
        raw = bytes;
        pump();
    }

    /** Writes as much as the window permits and the system takes. */
    void pump() {
        while (!broken) {
            ByteBuffer rest = text == null ? begin() : text;
            if (rest == null) {
                return;
            }
            text = rest;
            if (!write(rest)) {
                return;
            }
        }
    }

    private @Nullable ByteBuffer begin() {
        byte[] bytes = raw;
        if (bytes != null) {
            raw = null;
            return ByteBuffer.wrap(bytes);
        }
        WireCall next = calls.next();
        // The dialogue may put something before the call, in this very moment.
        if (next == null || !dialogue.mayWrite() || text != null) {
            return null;
        }
        next = calls.next();
        if (next == null) {
            return null;
        }
        call = next;
        long id = dialogue.numbersCalls() ? next.id : Frame.NO_ID;
        int size = CommandText.size(next.name(), next.arguments());
        ByteBuffer rest = size <= SMALL ? small.clear() : ByteBuffer.allocate(size);
        CommandText.put(rest, next.name(), next.arguments(), id, next.outOfBand());
        return rest.flip();
    }

    /** Returns whether all was taken. */
    private boolean write(ByteBuffer rest) {
        WireCall current = call;
        try {
            int count = link.write(rest);
            if (count > 0 && current != null && current.state == State.QUEUED) {
                calls.started(current);
            }
        } catch (IOException broke) {
            broken = true;
            link.fail(broke);
            return false;
        }
        if (!rest.hasRemaining()) {
            written(current, rest);
            return true;
        }
        if (current != null && current.state == State.QUEUED) {
            // Nothing of it has left: it may still be withdrawn, or be passed.
            call = null;
            text = null;
        }
        link.awaitWritable();
        return false;
    }

    private void written(@Nullable WireCall done, ByteBuffer all) {
        call = null;
        text = null;
        if (done != null) {
            calls.sent(done);
            if (report.traces()) {
                byte[] bytes = new byte[all.limit()];
                all.rewind().get(bytes);
                report.sent(done.name(), bytes);
            }
        }
    }
}
