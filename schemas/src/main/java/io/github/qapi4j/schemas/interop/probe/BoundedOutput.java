package io.github.qapi4j.schemas.interop.probe;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What a program has written to one stream so far, up to a limit. */
final class BoundedOutput {
    private static final int TAIL = 2000;

    private final InputStream stream;
    private final int limit;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    BoundedOutput(InputStream stream, int limit) {
        this.stream = stream;
        this.limit = limit;
    }

    /** Takes what is there, and does not wait for more: a child may hold the other end open for ever. */
    void drain() {
        try {
            int wanted = Math.min(stream.available(), limit + 1 - bytes.size());
            while (wanted > 0) {
                bytes.write(stream.readNBytes(wanted));
                wanted = Math.min(stream.available(), limit + 1 - bytes.size());
            }
        } catch (IOException e) {
            // A broken pipe has no more to give; the program's exit code tells the rest.
            return;
        }
    }

    boolean isTooMuch() {
        return bytes.size() > limit;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    /** Returns the end of the output as text. */
    String tail() {
        String text = bytes.toString(StandardCharsets.UTF_8);
        return text.substring(Math.max(0, text.length() - TAIL));
    }
}
