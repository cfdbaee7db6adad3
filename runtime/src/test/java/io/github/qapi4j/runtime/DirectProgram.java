package io.github.qapi4j.runtime;

import io.github.qapi4j.runtime.fixture.VHostUserBackendCapabilities;
import io.github.qapi4j.runtime.fixture.VhostUserBackend;
import java.nio.charset.StandardCharsets;

/** A program that reads and writes plain documents; a test looks at the classes that it loads. */
final class DirectProgram {
    private DirectProgram() {}

    /** Does next to nothing if there is an argument: what is loaded then, Java itself needs, for a method reference too. */
    public static void main(String[] arguments) {
        if (arguments.length > 0) {
            Runnable idle = DirectProgram::idle;
            idle.run();
            return;
        }
        byte[] backend = "{\"description\":\"d\",\"type\":\"new\",\"binary\":\"b\",\"tags\":[\"t\"]}"
                .getBytes(StandardCharsets.UTF_8);
        byte[] union = "{\"features\":[\"9p\"],\"inner\":{\"type\":\"input\"},\"type\":\"gpu\"}"
                .getBytes(StandardCharsets.UTF_8);
        QapiJson json = QapiJson.tolerant();
        boolean same = json.toJson(json.read(backend, VhostUserBackend::read))
                .equals(new String(backend, StandardCharsets.UTF_8));
        int length = json.toBytes(json.read(union, VHostUserBackendCapabilities::read)).length;
        if (!same || length != union.length) {
            throw new IllegalStateException("not written as it was read");
        }
    }

    private static void idle() {
        // nothing to do
    }
}
