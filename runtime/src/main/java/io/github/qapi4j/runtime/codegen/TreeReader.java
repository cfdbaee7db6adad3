package io.github.qapi4j.runtime.codegen;

import static tools.jackson.core.JsonTokenId.ID_END_ARRAY;
import static tools.jackson.core.JsonTokenId.ID_FALSE;
import static tools.jackson.core.JsonTokenId.ID_NULL;
import static tools.jackson.core.JsonTokenId.ID_NUMBER_FLOAT;
import static tools.jackson.core.JsonTokenId.ID_NUMBER_INT;
import static tools.jackson.core.JsonTokenId.ID_START_ARRAY;
import static tools.jackson.core.JsonTokenId.ID_START_OBJECT;
import static tools.jackson.core.JsonTokenId.ID_STRING;
import static tools.jackson.core.JsonTokenId.ID_TRUE;

import io.github.qapi4j.runtime.internal.CurrentNumber;
import io.github.qapi4j.runtime.internal.TokenSource;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Builds trees whose numbers keep all their digits: integers of any size, decimals instead of doubles.
 *
 * <p>It recurs once per level; the parser's limit on nesting bounds that.
 */
final class TreeReader {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private TreeReader() {}

    /** Reads the current value, and leaves the input on its last token. */
    static JsonNode read(InputPosition in) {
        TokenSource tokens = in.tokens();
        return switch (tokens.id()) {
            case ID_START_OBJECT -> object(in);
            case ID_START_ARRAY -> array(in);
            case ID_STRING -> NODES.stringNode(tokens.text());
            case ID_NUMBER_INT -> integer(tokens);
            case ID_NUMBER_FLOAT -> decimal(in);
            case ID_TRUE, ID_FALSE -> NODES.booleanNode(tokens.id() == ID_TRUE);
            case ID_NULL -> NODES.nullNode();
            default -> throw ReadErrors.kind(in, "a JSON value", null);
        };
    }

    private static JsonNode integer(TokenSource tokens) {
        if (!CurrentNumber.fitsLong(tokens)) {
            return NODES.numberNode(CurrentNumber.bigInteger(tokens));
        }
        long value = CurrentNumber.longValue(tokens);
        return value == (int) value ? NODES.numberNode((int) value) : NODES.numberNode(value);
    }

    /** A number that was no integer is written as none, be it a whole one: {@code 1e0} and {@code -0.0}. */
    private static JsonNode decimal(InputPosition in) {
        BigDecimal value;
        try {
            value = CurrentNumber.decimal(in.tokens());
        } catch (NumberFormatException e) {
            throw ReadErrors.kind(in, "a number whose exponent fits 32 bits", null);
        }
        if (value.signum() == 0 && in.tokens().text().startsWith("-")) {
            // Decimals have no negative zero.
            return DoubleNode.valueOf(-0.0);
        }
        return DecimalNode.valueOf(value.scale() == 0 ? value.setScale(1) : value);
    }

    private static JsonNode object(InputPosition in) {
        ObjectNode object = NODES.objectNode();
        TokenSource tokens = in.tokens();
        for (String name = tokens.nextName(); name != null; name = tokens.nextName()) {
            if (object.replace(name, read(in)) != null) {
                MemberTable owner = in.owner();
                throw ReadErrors.duplicate(in, owner == null ? null : owner.typeName(), name);
            }
        }
        return object;
    }

    private static JsonNode array(InputPosition in) {
        ArrayNode array = NODES.arrayNode();
        while (in.tokens().next() != ID_END_ARRAY) {
            array.add(read(in));
        }
        return array;
    }
}
