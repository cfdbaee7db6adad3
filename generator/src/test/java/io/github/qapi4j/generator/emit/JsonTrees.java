package io.github.qapi4j.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as trees, of which two are the same if they say the same: numbers are compared by value, members in any order. */
final class JsonTrees {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Comparator<JsonNode> BY_VALUE =
            (one, other) -> one.equals(other) || isSameNumber(one, other) ? 0 : 1;

    private JsonTrees() {}

    /** Returns the tree of a JSON text. */
    static JsonNode of(String json) {
        return MAPPER.readTree(json);
    }

    /** Asserts that a text says the same as a tree. */
    static void assertSame(JsonNode expected, String actual) {
        JsonNode tree = of(actual);
        if (!expected.equals(BY_VALUE, tree)) {
            assertThat(tree).isEqualTo(expected);
            throw new AssertionError(actual + " is not the same as " + expected);
        }
    }

    /** A {@code number} is a double: an integer that was read as one may have lost its last digits (section 9.2). */
    private static boolean isSameNumber(JsonNode one, JsonNode other) {
        if (one.isIntegralNumber() && other.isIntegralNumber()) {
            return one.bigIntegerValue().equals(other.bigIntegerValue());
        }
        return one.isNumber() && other.isNumber() && one.doubleValue() == other.doubleValue();
    }
}
