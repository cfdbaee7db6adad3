package io.github.qapi4j.runtime.codegen;

import java.math.BigDecimal;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** Writes trees with a bare generator; what has no JSON form (bytes, Java objects, NaN) is refused. */
public final class TreeWriter {
    private TreeWriter() {}

    /** Writes a tree as one value. */
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
