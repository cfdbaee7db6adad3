package io.github.qapi4j.generator.emit;

import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.EnumDefinition;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.generator.model.type.ArrayType;
import io.github.qapi4j.generator.model.type.BuiltinType;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes valid JSON for the types of a schema, the same for the same seed. The members of an object come in any order. Below
 * the depth at which values should end, optional members and array elements are left out.
 */
final class RandomJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> TEXTS =
            List.of("", "a", "\u00e4\u4e2d\ud83d\ude00", "\"\\/\b\u0000\u001f", "null", "0");
    private static final int END = 6;

    private final Schema schema;
    private final Random random;
    private final List<String> texts;

    RandomJson(Schema schema, long seed) {
        this(schema, seed, List.of());
    }

    /** Makes values whose strings are now and then some of these: one that was a tag once tells more than plain ones. */
    RandomJson(Schema schema, long seed, List<String> texts) {
        this.schema = schema;
        this.random = new Random(seed);
        this.texts = new ArrayList<>(TEXTS);
        this.texts.addAll(texts);
    }

    /**
     * Returns a value of a type, arguments for a command, or data for an event; null for an enum without values.
     *
     * @param depth how deep in a value it stands; 0 for the outermost
     */
    @Nullable
    JsonNode of(Definition definition, int depth) {
        if (definition instanceof EnumDefinition values) {
            return values.values().isEmpty()
                    ? null
                    : NODES.stringNode(any(values.values()).name());
        }
        if (definition instanceof AlternateDefinition alternate) {
            List<Branch> branches = alternate.branches();
            List<Branch> flat = branches.stream()
                    .filter(branch -> !(branch.type() instanceof DefinedType))
                    .toList();
            return of(any(depth > END && !flat.isEmpty() ? flat : branches).type(), depth);
        }
        return object(definition, depth);
    }

    private ObjectNode object(Definition definition, int depth) {
        ObjectNode ordered = NODES.objectNode();
        fill(ordered, definition, depth);
        List<String> names = new ArrayList<>(ordered.propertyNames());
        Collections.shuffle(names, random);
        ObjectNode shuffled = NODES.objectNode();
        names.forEach(name -> shuffled.set(name, ordered.get(name)));
        return shuffled;
    }

    private void fill(ObjectNode object, Definition definition, int depth) {
        for (Member member : JsonShapes.members(schema, definition)) {
            if (!member.optional() || (depth < END && random.nextInt(3) != 0)) {
                JsonNode value = of(member.type(), depth + 1);
                if (value != null) {
                    object.set(member.name(), value);
                }
            }
        }
        UnionDefinition union = JsonShapes.union(schema, definition);
        if (union != null && depth >= END) {
            object.put(union.discriminator(), easiest(union));
        }
        Definition more = JsonShapes.branch(schema, definition, object);
        if (more != null) {
            fill(object, more, depth);
        }
    }

    /** Returns a value of a tag without branch, if there is one: so that a union in itself comes to an end. */
    private String easiest(UnionDefinition union) {
        List<String> values = schema.tagEnum(union).values().stream()
                .map(value -> value.name())
                .toList();
        return values.stream()
                .filter(value -> union.branch(value) == null)
                .findFirst()
                .orElse(values.get(0));
    }

    /** Returns a value of a type; null where it has none. */
    @Nullable
    JsonNode of(Type type, int depth) {
        if (type instanceof ArrayType array) {
            ArrayNode elements = NODES.arrayNode();
            for (int i = depth >= END ? 0 : random.nextInt(4); i > 0; i--) {
                JsonNode element = of(array.element(), depth + 1);
                if (element != null) {
                    elements.add(element);
                }
            }
            return elements;
        }
        return type instanceof DefinedType defined
                ? of(schema.definition(defined), depth)
                : scalar((BuiltinType) type, depth);
    }

    private JsonNode scalar(BuiltinType type, int depth) {
        return switch (type) {
            case STR -> NODES.stringNode(any(texts));
            case BOOL -> NODES.booleanNode(random.nextBoolean());
            case NULL -> NODES.nullNode();
            case NUMBER ->
                random.nextBoolean()
                        ? NODES.numberNode(random.nextInt())
                        : NODES.numberNode(random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20));
            case ANY ->
                of(
                        any(List.of(
                                BuiltinType.STR, BuiltinType.NULL, BuiltinType.SIZE, new ArrayType(BuiltinType.BOOL))),
                        depth);
            default -> NODES.numberNode(integer(type));
        };
    }

    private BigInteger integer(BuiltinType type) {
        BigInteger least = JsonScalars.least(type);
        BigInteger greatest = JsonScalars.greatest(type);
        return switch (random.nextInt(4)) {
            case 0 -> least;
            case 1 -> greatest;
            case 2 -> BigInteger.valueOf(random.nextInt(100));
            default ->
                new BigInteger(70, random)
                        .mod(greatest.subtract(least).add(BigInteger.ONE))
                        .add(least);
        };
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
