package io.github.qapi4j.runtime.qmp;

import io.github.qapi4j.runtime.qmp.waiting.HeadStart;
import java.nio.charset.StandardCharsets;

/** Reads a greeting before one is there. */
final class Rehearsal implements Runnable {
    /** For the time in which a connection is made. */
    static final HeadStart HEAD_START = new HeadStart(new Rehearsal());

    private static final String GREETING =
            "{\"version\":{\"qemu\":{\"micro\":0,\"minor\":0,\"major\":0},\"package\":\"\"},"
                    + "\"capabilities\":[\"oob\"]}";

    private Rehearsal() {}

    @Override
    public void run() {
        Greeting.read(GREETING.getBytes(StandardCharsets.US_ASCII));
    }
}
