package io.github.qapi4j.generator.emit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Changes one thing in a JSON value, the same for the same seed: what comes of it may be valid or not. */
final class JsonMutations {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Random random;

    JsonMutations(long seed) {
        this.random = new Random(seed);
    }

    /** Returns a copy in which a member is gone, or one more, or in which a value somewhere is another one. */
    JsonNode of(JsonNode json) {
        JsonNode copy = json.deepCopy();
        List<JsonNode> containers = new ArrayList<>();
        collect(copy, containers);
        if (containers.isEmpty() || random.nextInt(20) == 0) {
            return value();
        }
        JsonNode container = containers.get(random.nextInt(containers.size()));
        if (container instanceof ObjectNode object) {
            change(object);
        } else {
            ArrayNode array = (ArrayNode) container;
            if (!array.isEmpty() && random.nextBoolean()) {
                array.set(random.nextInt(array.size()), value());
            } else {
                array.add(value());
            }
        }
        return copy;
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private void change(ObjectNode object) {
        List<String> names = new ArrayList<>(object.propertyNames());
        if (names.isEmpty() || random.nextInt(5) == 0) {
            object.set("no-such-member", value());
        } else if (random.nextInt(3) == 0) {
            object.remove(names.get(random.nextInt(names.size())));
        } else {
            object.set(names.get(random.nextInt(names.size())), value());
        }
    }

    private JsonNode value() {
        return switch (random.nextInt(10)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(true);
            case 2 -> NODES.stringNode("no-such-value");
            case 3 -> NODES.arrayNode();
            case 4 -> NODES.objectNode();
            case 5 -> NODES.numberNode(1.5);
            case 6 -> NODES.numberNode(BigInteger.ONE.shiftLeft(64));
            case 7 -> NODES.numberNode(BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE));
            case 8 -> NODES.numberNode(-1);
            default -> NODES.numberNode(300);
        };
    }
}
