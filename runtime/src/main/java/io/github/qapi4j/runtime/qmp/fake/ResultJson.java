package io.github.qapi4j.runtime.qmp.fake;

import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.QapiValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The JSON text of what a script returns. */
final class ResultJson {
    private ResultJson() {}

    /**
     * Returns the text.
     *
     * @param result null for nothing; a generated value, a tree, a string, a number, a boolean, or a list of those
     * @throws IllegalArgumentException if it is anything else
     */
    static String of(@Nullable Object result) {
        if (result == null) {
            return "{}";
        }
        if (result instanceof QapiValue value) {
            return new String(QapiJson.strict().toBytes(value), StandardCharsets.UTF_8);
        }
        if (result instanceof List<?> list) {
            StringBuilder text = new StringBuilder("[");
            for (Object element : list) {
                text.append(text.length() == 1 ? "" : ",").append(of(element));
            }
            return text.append(']').toString();
        }
        if (result instanceof JsonNode tree) {
            return tree.toString();
        }
        if (result instanceof Number || result instanceof Boolean) {
            return result.toString();
        }
        if (result instanceof String text) {
            return quoted(text);
        }
        throw new IllegalArgumentException(
                "a script returned a " + result.getClass().getName()
                        + ", which this fake cannot write as JSON; return a generated value, a tree, a string, a number or a list");
    }

    static String quoted(String text) {
        return JsonNodeFactory.instance.stringNode(text).toString();
    }
}
