package io.github.qapi4j.runtime.qmp.message;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Members of trees that may not be what they should. */
public final class Json {
    private Json() {}

    /** Returns the text of a string; empty if it is none. */
    public static String text(@Nullable JsonNode node) {
        return node != null && node.isString() ? node.stringValue() : "";
    }
}
