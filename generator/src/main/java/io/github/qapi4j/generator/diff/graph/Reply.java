package io.github.qapi4j.generator.diff.graph;

import io.github.qapi4j.generator.diag.SourceFile;
import io.github.qapi4j.generator.diag.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that holds what QEMU replies to {@code query-qmp-schema}: the list alone, the whole message, or a session. */
public final class Reply {
    /** The size of the largest file that is taken for a reply, in bytes; real ones stay below one fiftieth of it. */
    public static final int MAX_BYTES = 16 << 20;

    private Reply() {}

    /**
     * Returns whether bytes are JSON rather than a schema: whether they begin with a list, or with an object whose first
     * name is in quotes. A schema has objects only, and apostrophes.
     */
    public static boolean isLikely(byte[] bytes) {
        int start = skipBlanks(bytes, 0);
        if (start == bytes.length || bytes[start] == '[') {
            return start < bytes.length;
        }
        int next = bytes[start] == '{' ? skipBlanks(bytes, start + 1) : bytes.length;
        return next < bytes.length && bytes[next] == '"';
    }

    private static int skipBlanks(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && " \t\r\n".indexOf(bytes[at]) >= 0) {
            at++;
        }
        return at;
    }

    /**
     * Reads a reply.
     *
     * @param name what people call the file
     * @throws ReplyException if it holds none, or a damaged one
     */
    public static WireGraph read(String name, byte[] bytes) throws ReplyException {
        if (bytes.length > MAX_BYTES) {
            throw new ReplyException(
                    Span.ofFile(new SourceFile(name, "", null)),
                    "the file is larger than " + (MAX_BYTES >> 20) + " MiB, which no reply of query-qmp-schema is");
        }
        return ReplyGraph.of(name, entities(name, ReplyParser.parse(name, bytes)));
    }

    /** Returns the list of what the schema consists of, from the first message that holds one. */
    private static List<ReplyValue> entities(String name, List<ReplyValue> messages) throws ReplyException {
        for (ReplyValue message : messages) {
            ReplyValue list = message.list() == null ? message.find("return") : message;
            if (list != null && looksRight(list.list())) {
                return list.items("the reply");
            }
        }
        for (ReplyValue message : messages) {
            ReplyValue error = message.find("error");
            ReplyValue text = error == null ? null : error.find("desc");
            if (text != null) {
                throw new ReplyException(text.span(), "QEMU's reply is an error: " + text.text("'desc'"));
            }
        }
        throw new ReplyException(
                Span.ofFile(new SourceFile(name, "", null)),
                "this is JSON, but no reply of query-qmp-schema: that is a list of objects with 'meta-type',"
                        + " alone or as 'return' of a message; 'qapi-interop schema --live ADDRESS -o FILE' writes one");
    }

    private static boolean looksRight(@Nullable List<ReplyValue> list) {
        return list != null && !list.isEmpty() && list.get(0).find("meta-type") != null;
    }
}
