package io.github.qapi4j.generator.emit;

import static io.github.qapi4j.generator.emit.Wire.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import golden.keep.Child;
import golden.keep.Colour;
import golden.keep.Grand;
import golden.keep.Holder;
import golden.keep.PingEvent;
import golden.keep.Scalars;
import golden.keep.Shape;
import golden.keep.ShapeOrColour;
import golden.keep.Sheet;
import io.github.qapi4j.runtime.JsonReader;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.QapiValue;
import io.github.qapi4j.runtime.UnknownMembers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.IntNode;

/** What types that were generated with {@code unknownMembers=keep} do with what their schema does not know. */
class KeepWireTest {
    private static final String HOLDER = json("{'one':1,'many':[],'colour':'blue','other-colour':'grey',"
            + "'colours':['red','blue','red','grey'],'shape':{'id':1,'kind':'sphere','volume':3},'shapes':[]}");

    /** Reads JSON that goes beyond the schema, and asserts that nothing of it is lost. */
    private static <T extends QapiValue> T kept(String text, JsonReader<T> reader, Class<T> type) {
        T value = QapiJson.tolerant().read(json(text), reader);
        String written = QapiJson.strict().toJson(value);
        JsonTrees.assertSame(JsonTrees.of(json(text)), written);
        T again = QapiJson.tolerant().read(written, reader);
        assertThat(again).isEqualTo(value).hasSameHashCodeAs(value).hasToString(value.toString());
        Wire.refusal(() -> QapiJson.strict().read(json(text), reader));
        return value;
    }

    @Test
    void keepsMembersOfStructs() {
        Child child = kept("{'x':{'y':[null]},'name':'n','parent':true,'z':1.50}", Child::read, Child.class);

        assertThat(child.unknownMembers().asMap()).containsOnlyKeys("x", "z");
        assertThat(child.name()).isEqualTo("n");
        assertThat(Wire.PLAIN.readValue(json("{'name':'n','x':1,'parent':true}"), Child.class))
                .isEqualTo(new Child("n", null, true, null, UnknownMembers.of(Map.of("x", IntNode.valueOf(1)))));
        assertThat(child.toBuilder().age(3).build().unknownMembers()).isEqualTo(child.unknownMembers());
        assertThat(new Child("n", null, true, null).unknownMembers()).isEqualTo(UnknownMembers.NONE);
        assertThat(child.asParent().name()).isEqualTo("n");
        assertThat(kept("{'a':null}", PingEvent::read, PingEvent.class)
                        .unknownMembers()
                        .isEmpty())
                .isFalse();
    }

    @Test
    void keepsTextsOfEnums() {
        Holder holder = kept(HOLDER, Holder::read, Holder.class);

        assertThat(holder.colour()).isSameAs(Colour.UNRECOGNIZED);
        assertThat(holder.colours()).containsExactly(Colour.RED, Colour.UNRECOGNIZED, Colour.RED, Colour.UNRECOGNIZED);
        assertThat(holder.unknownMembers().unrecognized("colour")).containsExactly("blue");
        assertThat(holder.unknownMembers().unrecognized("colours")).containsExactly("blue", "grey");
    }

    @Test
    void writesAKnownValueThatTookThePlaceOfAnUnknownOne() {
        Holder holder = QapiJson.tolerant().read(HOLDER, Holder::read);
        Holder red = holder.toBuilder()
                .colour(Colour.RED)
                .colours(List.of(Colour.DARK_GREEN))
                .build();

        assertThat(Wire.tree(QapiJson.strict().toJson(red)))
                .isEqualTo(Wire.tree(HOLDER.replaceFirst("\"blue\"", "\"red\"")
                        .replaceFirst("\"colours\":\\[[^]]*]", "\"colours\":[\"dark-green\"]")));
    }

    @Test
    void refusesAnUnknownValueWithoutText() {
        Holder holder = QapiJson.tolerant().read(HOLDER.replace("blue", "red").replace("grey", "red"), Holder::read);

        assertThat(Wire.refusal(() -> QapiJson.strict()
                                .toJson(holder.toBuilder()
                                        .colour(Colour.UNRECOGNIZED)
                                        .build()))
                        .memberName())
                .isEqualTo("colour");
        assertThat(Wire.refusal(() -> QapiJson.strict()
                                .toJson(holder.toBuilder()
                                        .colours(List.of(Colour.UNRECOGNIZED))
                                        .build()))
                        .memberName())
                .isEqualTo("colours");
    }

    @Test
    void keepsMembersOfUnions() {
        Shape shape = kept("{'volume':3,'kind':'circle','id':1,'radius':2}", Shape::read, Shape.class);
        Shape sphere = kept("{'volume':3,'kind':'sphere','id':1,'label':'l'}", Shape::read, Shape.class);

        assertThat(shape).isInstanceOf(Shape.Circle.class);
        assertThat(((Shape.Circle) shape).unknownMembers().asMap()).containsOnlyKeys("volume");
        assertThat(sphere).isInstanceOf(Shape.Unrecognized.class);
        assertThat(((Shape.Unrecognized) sphere).kindText()).isEqualTo("sphere");
    }

    @Test
    void keepsMembersOfUnionsInUnionsOnce() {
        kept(
                "{'w':0,'sheet':'drawn','x':1,'layer':'shape','visible':true,'y':2,'id':7,'kind':'point','z':3}",
                Sheet::read,
                Sheet.class);
        kept("{'layer':'shape','visible':true,'x':1,'kind':'sphere','id':7,'sheet':'drawn'}", Sheet::read, Sheet.class);
        kept("{'layer':'cloud','visible':true,'x':1,'sheet':'drawn'}", Sheet::read, Sheet.class);
        kept("{'sheet':'folded','layer':'shape','visible':true}", Sheet::read, Sheet.class);
    }

    @Test
    void keepsTheTextOfAnEnumInAnAlternate() {
        kept("'blue'", ShapeOrColour::read, ShapeOrColour.class);
        String holder = HOLDER.replace("{\"one\"", "{\"shape-or-colour\":\"blue\",\"one\"");
        kept(holder, Holder::read, Holder.class);
        kept("[{'kind':'sphere','id':1}]", ShapeOrColour::read, ShapeOrColour.class);
    }

    @Test
    void keepsTheTextOfAPredefinedEnum() {
        String scalars = "{'str':'','number':1,'int':1,'int8':1,'int16':1,'int32':1,'int64':1,'uint8':1,'uint16':1,"
                + "'uint32':1,'uint64':1,'size':1,'bool':true,'null':null,'any':1,'qtype':'qfloat'}";

        assertThat(kept(scalars, Scalars::read, Scalars.class).unknownMembers().unrecognized("qtype"))
                .containsExactly("qfloat");
    }

    @Test
    void refusesAnUnknownMemberThatComesTwiceOrHasAKnownName() {
        Wire.refusal(() -> QapiJson.tolerant().read(json("{'name':'n','x':1,'x':2}"), Grand::read));
        UnknownMembers name = UnknownMembers.of(Map.of("name", IntNode.valueOf(1)));

        assertThatThrownBy(() -> QapiJson.strict().toJson(new Grand("n", name))).isInstanceOf(RuntimeException.class);
    }
}
