package io.github.qapi4j.generator.emit;

import static io.github.qapi4j.generator.emit.Wire.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import golden.ignore.AddDeviceCommand;
import golden.ignore.AnyKind;
import golden.ignore.Colour;
import golden.ignore.DrawCommand;
import golden.ignore.MaybeScalars;
import golden.ignore.QueryAnythingCommand;
import golden.ignore.ScalarArrays;
import golden.ignore.Scalars;
import golden.ignore.Shape;
import golden.ignore.TextOrNull;
import golden.keep.Child;
import io.github.qapi4j.runtime.JsonReader;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.QapiValue;
import io.github.qapi4j.runtime.UnknownMembers;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;

/** Values cannot be changed, though Jackson's trees can: neither by way of what was put in nor of what is given out. */
class TreeWireTest {
    private static final String SCALARS = json("{'str':'','number':1,'int':1,'int8':1,'int16':1,'int32':1,'int64':1,"
            + "'uint8':0,'uint16':0,'uint32':0,'uint64':0,'size':0,'bool':false,'null':null,'any':{'a':[1,{}]},"
            + "'qtype':'none'}");

    private static ObjectNode tree() {
        return (ObjectNode) Wire.tree(json("{'a':[1,{}]}"));
    }

    private static ScalarArrays arrays() {
        return QapiJson.strict()
                .read(SCALARS.replace("{\"a\":[1,{}]}", "0").replaceAll(":[^,}]+", ":[]"), ScalarArrays::read);
    }

    private static void change(JsonNode tree) {
        ((ObjectNode) tree.get("a").get(1)).put("b", 2);
        ((ArrayNode) tree.get("a")).removeAll();
        ((ObjectNode) tree).put("a", 3);
    }

    /**
     * Changes all that a value gives out, and what it was made of, and asserts that it stays what it was.
     *
     * @param make makes a value that holds the tree
     * @param tree gives the tree out
     * @param copy copies the value by way of its builder
     */
    private static <T extends QapiValue> void assertKept(
            Function<ObjectNode, T> make, Function<T, JsonNode> tree, UnaryOperator<T> copy) {
        ObjectNode given = tree();
        T value = make.apply(given);
        T twin = make.apply(tree());
        int hash = value.hashCode();
        String written = QapiJson.strict().toJson(value);
        T copied = copy.apply(value);

        change(given);
        change(tree.apply(value));
        change(tree.apply(copied));

        for (T one : List.of(value, copied)) {
            assertThat(tree.apply(one)).isEqualTo(tree());
            assertThat(one).isEqualTo(twin).hasSameHashCodeAs(twin).hasToString(twin.toString());
            assertThat(one.hashCode()).isEqualTo(hash);
            assertThat(QapiJson.strict().toJson(one)).isEqualTo(written);
        }
    }

    @Test
    void cannotBeChangedByWayOfAMember() {
        Scalars scalars = QapiJson.strict().read(SCALARS, Scalars::read);
        assertKept(
                tree -> scalars.toBuilder().any(tree).build(),
                Scalars::any,
                value -> value.toBuilder().build());
        assertKept(
                tree -> MaybeScalars.builder().any(tree).build(),
                MaybeScalars::any,
                value -> value.toBuilder().build());
        change(scalars.any());
        assertThat(scalars.any()).isEqualTo(tree());
        assertThat(MaybeScalars.builder().build().any()).isNull();
    }

    @Test
    void cannotBeChangedByWayOfAList() {
        ScalarArrays arrays = arrays();
        assertKept(
                tree -> arrays.toBuilder().any(Arrays.asList(tree, tree)).build(),
                value -> value.any().get(1),
                value -> value.toBuilder().build());
        ScalarArrays one = arrays.toBuilder().any(List.of(tree())).build();
        assertThatThrownBy(() -> one.any().set(0, tree())).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void cannotBeChangedByWayOfAnUnknownMember() {
        assertKept(
                tree -> new Child("n", null, true, null, UnknownMembers.of(Map.of("x", tree))),
                child -> child.unknownMembers().get("x"),
                child -> child.toBuilder().build());
        assertKept(
                tree -> new Child("n", null, true, null, UnknownMembers.NONE.with("x", tree)),
                child -> child.unknownMembers().asMap().get("x"),
                child -> child.toBuilder().build());
        assertKept(
                tree -> Child.builder()
                        .name("n")
                        .parent(true)
                        .unknownMembers(UnknownMembers.NONE.with("x", tree))
                        .build(),
                child -> child.unknownMembers().asMap().values().iterator().next(),
                child -> child.toBuilder().build());
        Child read = QapiJson.tolerant().read(json("{'name':'n','parent':true,'x':{'a':[1,{}]}}"), Child::read);
        change(read.unknownMembers().asMap().entrySet().iterator().next().getValue());
        assertThat(read.unknownMembers().get("x")).isEqualTo(tree());
    }

    @Test
    void cannotBeChangedByWayOfAnArgument() {
        AddDeviceCommand command =
                QapiJson.tolerant().read(json("{'driver':'d','x':{'a':[1,{}]}}"), AddDeviceCommand::read);
        assertKept(
                tree -> command.toBuilder()
                        .unknownMembers(UnknownMembers.of(Map.of("x", tree)))
                        .build(),
                value -> value.unknownMembers().get("x"),
                value -> value.toBuilder().build());
    }

    @Test
    void cannotBeChangedByWayOfAnAlternate() {
        assertKept(TextOrNull.Unrecognized::new, TextOrNull.Unrecognized::value, value -> value);
    }

    /** What a command returns is the caller's own, who may do with it as he likes. */
    @Test
    void giveAResultAway() {
        JsonReader<JsonNode> result = new QueryAnythingCommand()::readResult;
        JsonNode first = QapiJson.strict().read(json("{'a':[1,{}]}"), result);
        change(first);
        assertThat(QapiJson.strict().read(json("{'a':[1,{}]}"), result)).isEqualTo(tree());
    }

    /** Leaves cannot be changed: there is nothing to copy. */
    @Test
    void holdLeavesAsTheyAre() {
        JsonNode leaf = IntNode.valueOf(1234);
        assertThat(MaybeScalars.builder().any(leaf).build().any()).isSameAs(leaf);
    }

    @Test
    void refuseNullsInListsByTypeAndMember() {
        List<Shape> parts = Arrays.asList(new Shape.Point(1, null), null);
        assertThatThrownBy(() -> new DrawCommand(1, Colour.RED, parts))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("draw: element 1 of member 'parts' is null");
        assertThatThrownBy(() -> DrawCommand.builder().x(1).parts(parts).build())
                .isInstanceOf(NullPointerException.class)
                .hasMessage("draw: element 1 of member 'parts' is null");
        ScalarArrays arrays = arrays();
        assertThatThrownBy(
                        () -> arrays.toBuilder().str(Arrays.asList("a", null)).build())
                .isInstanceOf(NullPointerException.class)
                .hasMessage("ScalarArrays: element 1 of member 'str' is null");
        assertThatThrownBy(() ->
                        arrays.toBuilder().any(Collections.singletonList(null)).build())
                .isInstanceOf(NullPointerException.class)
                .hasMessage("ScalarArrays: element 0 of member 'any' is null");
        assertThatThrownBy(
                        () -> arrays.toBuilder().uint8(Arrays.asList(1, null)).build())
                .isInstanceOf(NullPointerException.class)
                .hasMessage("ScalarArrays: element 1 of member 'uint8' is null");
        assertThatThrownBy(() -> new AnyKind.List(Arrays.asList(null, null)))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("AnyKind.List: element 0 of the value is null");
    }
}
