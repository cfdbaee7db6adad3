package io.github.qapi4j.generator.emit;

import static io.github.qapi4j.generator.emit.Wire.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.As;
import golden.ignore.AddDeviceCommand;
import golden.ignore.Amount;
import golden.ignore.AnyKind;
import golden.ignore.Circle;
import golden.ignore.Colour;
import golden.ignore.PingCommand;
import golden.ignore.Shape;
import golden.ignore.ShapeOrColour;
import golden.ignore.TextOrNull;
import golden.keep.Child;
import io.github.qapi4j.runtime.Base64Bytes;
import io.github.qapi4j.runtime.FilePath;
import io.github.qapi4j.runtime.JsonNull;
import io.github.qapi4j.runtime.QType;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.QapiJsonException;
import io.github.qapi4j.runtime.QapiMappers;
import io.github.qapi4j.runtime.UnknownMembers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.node.IntNode;

/** Generated types and those of the runtime inside of others, where the mapper writes the classes of values into JSON. */
class TypingWireTest {
    /** What a program might have of its own; nothing in it says which classes its values are of. */
    record Box(
            @Nullable Object value,
            List<Object> values,
            Map<String, Object> named,
            @Nullable Shape shape,
            List<Shape> shapes,
            @Nullable AnyKind kind,
            @Nullable ShapeOrColour one,
            @Nullable Colour colour,
            @Nullable Circle circle) {}

    /** The class of a value stands beside it. */
    record Beside(
            @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS, include = As.EXTERNAL_PROPERTY, property = "class")
            Object value) {}

    /** The class of a value stands where its property says so. */
    record Inside(
            @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS, include = As.PROPERTY, property = "class")
            Shape shape) {}

    private static List<Object> values() {
        return List.of(
                new Circle(1, null),
                new Shape.Point(1, null),
                new Shape.Circle(2, null, new Circle(3, null)),
                new Shape.Unrecognized(4, "sphere", null),
                new AnyKind.None(),
                new AnyKind.List(List.of()),
                new Amount.Bytes(-1),
                new ShapeOrColour.Unrecognized(IntNode.valueOf(1)),
                new TextOrNull.Unrecognized(Wire.tree("{\"a\":[1]}")),
                Colour.DARK_GREEN,
                new PingCommand(),
                QapiJson.strict().read(json("{'driver':'d'}"), AddDeviceCommand::read),
                new Child("n", null, true, null, UnknownMembers.of(Map.of("x", IntNode.valueOf(1)))),
                Base64Bytes.of((byte) 1, (byte) 2),
                FilePath.parse("/a//b"),
                QType.QDICT,
                JsonNull.INSTANCE,
                UnknownMembers.NONE,
                UnknownMembers.of(Map.of("a", Wire.tree("[{\"b\":null}]"), "c", IntNode.valueOf(1))));
    }

    private static Box box(Object value) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("one", value);
        return new Box(
                value,
                new ArrayList<>(values()),
                named,
                new Shape.Circle(2, null, new Circle(3, null)),
                new ArrayList<>(List.of(new Shape.Point(1, null), new Shape.Circle(2, "l", new Circle(3, true)))),
                new AnyKind.None(),
                new ShapeOrColour.Unrecognized(IntNode.valueOf(1)),
                Colour.RED,
                new Circle(1, true));
    }

    private static final BasicPolymorphicTypeValidator ANY_CLASS =
            BasicPolymorphicTypeValidator.builder().allowIfSubType(Object.class).build();

    private static JsonMapper mapper(DefaultTyping typing, As include) {
        return QapiMappers.tolerant()
                .rebuild()
                .activateDefaultTyping(ANY_CLASS, typing, include)
                .build();
    }

    @ParameterizedTest
    @EnumSource(names = {"PROPERTY", "WRAPPER_ARRAY", "WRAPPER_OBJECT"})
    void areReadAsWhatTheyWere(As include) {
        for (DefaultTyping typing : DefaultTyping.values()) {
            JsonMapper mapper = mapper(typing, include);
            for (Object value : values()) {
                Box box = box(value);
                String written = mapper.writeValueAsString(box);
                assertThat(mapper.readValue(written, Box.class)).as(written).isEqualTo(box);
                JsonNode tree = Wire.tree(written);
                assertThat(mapper.treeToValue(tree, Box.class)).as(written).isEqualTo(box);
            }
        }
    }

    @Test
    void areReadWhereTheClassStandsBeside() {
        JsonMapper mapper = QapiMappers.tolerant()
                .rebuild()
                .polymorphicTypeValidator(ANY_CLASS)
                .build();
        for (Object value : values()) {
            Beside beside = new Beside(value);
            if (value.equals(JsonNull.INSTANCE) || value.equals(new AnyKind.None())) {
                assertThatThrownBy(() -> mapper.writeValueAsString(beside))
                        .isInstanceOf(QapiJsonException.class)
                        .hasMessageContaining(
                                "must be something else than a JSON null where its class stands beside it")
                        .hasMessageEndingWith("use another inclusion (at /value)");
                continue;
            }
            String written = mapper.writeValueAsString(beside);
            assertThat(written).contains("\"class\":\"" + value.getClass().getName());
            assertThat(mapper.readValue(written, Beside.class)).isEqualTo(beside);
        }
    }

    @Test
    void areReadWhereverTheClassStandsInTheObject() {
        String type = "\"class\":\"golden.ignore.Shape$Circle\"";
        Inside inside = new Inside(new Shape.Circle(2, null, new Circle(3, null)));

        assertThat(Wire.PLAIN.writeValueAsString(inside))
                .isEqualTo("{\"shape\":{" + type + ",\"id\":2,\"kind\":\"circle\",\"radius\":3}}");
        for (String object : List.of(
                type + ",'id':2,'kind':'circle','radius':3",
                type + ",'radius':3,'kind':'circle','id':2",
                "'id':2," + type + ",'kind':'circle','radius':3",
                "'id':2,'kind':'circle'," + type + ",'radius':3",
                "'radius':3,'kind':'circle','id':2," + type,
                "'radius':3,'id':2," + type + ",'kind':'circle'")) {
            assertThat(Wire.PLAIN.readValue(json("{'shape':{" + object + "}}"), Inside.class))
                    .as(object)
                    .isEqualTo(inside);
        }
    }

    @Test
    void keepThePlaceOfAMistake() {
        String type = "\"class\":\"golden.ignore.Shape$Circle\"";
        for (String object : List.of(
                type + ",'id':2,'kind':'circle',\n'radius':true",
                "'id':2,'kind':'circle'," + type + ",\n'radius':true",
                "'id':2," + type + ",\n'radius':true,'kind':'circle'")) {
            QapiJsonException refusal =
                    Wire.refusal(() -> Wire.PLAIN.readValue(json("{'shape':{" + object + "}}"), Inside.class));
            assertThat(refusal)
                    .as(object)
                    .hasMessage("2:10: Shape.Circle: member 'radius' must be an integer from -9223372036854775808 to"
                            + " 9223372036854775807, found true (at /shape/radius)");
        }
        QapiJsonException other = Wire.refusal(
                () -> Wire.PLAIN.readValue(json("{'shape':{" + type + ",'id':1,'kind':'point'}}"), Inside.class));
        assertThat(other).hasMessageContaining("the value must be of this branch, found the branch Point (at /shape)");
        QapiJsonException missing =
                Wire.refusal(() -> Wire.PLAIN.readValue(json("{'shape':{" + type + "}}"), Inside.class));
        assertThat(missing).hasMessageContaining("members 'id', 'kind' are missing (at /shape)");
    }

    /** They belong to the members of the object that they were read from, and have no place without it. */
    @Test
    void refuseTextsOfUnknownValuesByThemselves() {
        UnknownMembers unknown = UnknownMembers.NONE.withUnrecognized("colour", List.of("blue"));
        assertThatThrownBy(() -> Wire.PLAIN.writeValueAsString(List.of(unknown)))
                .isInstanceOf(QapiJsonException.class)
                .hasMessage(
                        "UnknownMembers: element 0 must be unknown members and nothing else, found texts of unknown enum"
                                + " values, which can be written with the object that they are from only (at /0)");
        assertThatThrownBy(() -> Wire.PLAIN.readValue("[]", UnknownMembers.class))
                .hasMessage("1:1: UnknownMembers: the value must be an object, found an array");
        assertThatThrownBy(() -> Wire.PLAIN.readValue("{\"a\":1,\"a\":2}", UnknownMembers.class))
                .hasMessageContaining("UnknownMembers: member 'a' occurs twice");
    }
}
