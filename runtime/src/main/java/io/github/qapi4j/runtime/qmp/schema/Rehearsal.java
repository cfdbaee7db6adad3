package io.github.qapi4j.runtime.qmp.schema;

import io.github.qapi4j.runtime.qmp.schema.index.ReplyScanner;
import io.github.qapi4j.runtime.qmp.waiting.HeadStart;
import java.nio.charset.StandardCharsets;

/** Reads a reply before one is there. */
final class Rehearsal implements Runnable {
    /** For the time in which QEMU thinks about it, some 20 ms. */
    static final HeadStart HEAD_START = new HeadStart(new Rehearsal());

    private static final String REPLY =
            "[{\"name\":\"c\",\"ret-type\":\"1\",\"meta-type\":\"command\",\"arg-type\":\"0\"},"
                    + "{\"name\":\"0\",\"members\":[{\"name\":\"a\",\"default\":null,\"type\":\"[2]\",\"features\":[\"f\"]}],"
                    + "\"meta-type\":\"object\",\"tag\":\"a\",\"variants\":[{\"case\":\"v\",\"type\":\"1\"}]},"
                    + "{\"name\":\"1\",\"members\":[],\"meta-type\":\"object\"},"
                    + "{\"name\":\"2\",\"members\":[{\"name\":\"v\"}],\"meta-type\":\"enum\",\"values\":[\"v\"]},"
                    + "{\"name\":\"[2]\",\"element-type\":\"2\",\"meta-type\":\"array\"},"
                    + "{\"name\":\"str\",\"json-type\":\"string\",\"meta-type\":\"builtin\"}]";

    private Rehearsal() {}

    @Override
    public void run() {
        ReplyScanner.scan(REPLY.getBytes(StandardCharsets.US_ASCII));
    }
}
