package io.github.qapi4j.runtime.codegen;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Copies trees on their way into values and out of them, and writes them. Jackson's objects and arrays can be changed, and our
 * values cannot. All other nodes cannot be changed either, and are not copied.
 */
public final class Trees {
    private Trees() {}

    /** Returns a string. */
    public static JsonNode of(String value) {
        return JsonNodeFactory.instance.stringNode(value);
    }

    /** Returns a number, as it is read: Jackson's nodes of int and long are never equal. */
    public static JsonNode of(long value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return value == (int) value ? nodes.numberNode((int) value) : nodes.numberNode(value);
    }

    /** Returns true or false. */
    public static JsonNode of(boolean value) {
        return JsonNodeFactory.instance.booleanNode(value);
    }

    /** Returns a copy of a tree. */
    public static JsonNode copy(JsonNode tree) {
        return tree.isContainer() ? tree.deepCopy() : tree;
    }

    /** Returns a copy of a tree; null for null. */
    public static @Nullable JsonNode copyOptional(@Nullable JsonNode tree) {
        return tree == null ? null : copy(tree);
    }

    /** Returns a list of copies, which cannot be changed. */
    public static List<JsonNode> copy(List<JsonNode> trees) {
        List<JsonNode> copies = new ArrayList<>(trees.size());
        trees.forEach(tree -> copies.add(copy(tree)));
        return Collections.unmodifiableList(copies);
    }

    /** Returns a list of copies, which cannot be changed; null for null. */
    public static @Nullable List<JsonNode> copyOptional(@Nullable List<JsonNode> trees) {
        return trees == null ? null : copy(trees);
    }

    /** Writes a tree as one value with a bare generator; refuses what has no JSON form: bytes, Java objects, NaN. */
    public static void write(JsonGenerator out, JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> {
                out.writeStartObject();
                for (Map.Entry<String, JsonNode> member : node.properties()) {
                    out.writeName(member.getKey());
                    write(out, member.getValue());
                }
                out.writeEndObject();
            }
            case ARRAY -> {
                out.writeStartArray();
                for (JsonNode element : node) {
                    write(out, element);
                }
                out.writeEndArray();
            }
            case STRING -> out.writeString(node.stringValue());
            case NUMBER -> writeNumber(out, node);
            case BOOLEAN -> out.writeBoolean(node.booleanValue());
            case NULL -> out.writeNull();
            default -> throw WriteErrors.of(out, null, "a JSON value", "a tree node of the kind " + node.getNodeType());
        }
    }

    private static void writeNumber(JsonGenerator out, JsonNode node) {
        if (node.isIntegralNumber()) {
            out.writeNumber(node.bigIntegerValue());
        } else if (node.isBigDecimal()) {
            BigDecimal value = node.decimalValue();
            out.writeNumber(value);
        } else {
            double value = node.doubleValue();
            if (!Double.isFinite(value)) {
                throw WriteErrors.of(out, null, "a finite number", Double.toString(value));
            }
            out.writeNumber(value);
        }
    }
}
