package io.github.qapi4j.runtime.qmp;

import io.github.qapi4j.runtime.qmp.call.Ends;
import io.github.qapi4j.runtime.qmp.error.ConnectionEnd;
import io.github.qapi4j.runtime.qmp.waiting.Blocking;
import io.github.qapi4j.runtime.qmp.wire.Session;
import java.util.concurrent.CompletableFuture;

/** What every client is made of, and what each does with it. */
record Connection(Session session, ClientReport report, QmpOptions options) {
    boolean isOpen() {
        return session.isOpen();
    }

    CompletableFuture<ConnectionEnd> ended() {
        return Ends.of(report.whenEnded(), options.callbacks());
    }

    void close() {
        Blocking.refuseOnLoop();
        report.close(session);
    }
}
