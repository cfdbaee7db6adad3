package io.github.qapi4j.generator.emit;

import static io.github.qapi4j.generator.emit.Wire.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import golden.ignore.Bare;
import golden.ignore.Circle;
import golden.ignore.Colour;
import golden.ignore.Layer;
import golden.ignore.LayerGroup;
import golden.ignore.LayerKind;
import golden.ignore.Nothing;
import golden.ignore.Shape;
import golden.ignore.ShapeKind;
import golden.ignore.Sheet;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.QapiJsonException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads and writes unions: the tag anywhere, values without a branch, branches that are unions, unknown tags. */
class UnionWireTest {
    private static final String SHEET = json("{'sheet':'drawn','layer':'shape','visible':true,'id':7,'kind':'square',"
            + "'side':1.5,'corners':[{'x':1,'y':-1}]}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kind':'circle','id':1,'label':'l','radius':2,'filled':true}",
                "{'id':1,'label':'l','kind':'circle','radius':2,'filled':true}",
                "{'filled':true,'radius':2,'label':'l','id':1,'kind':'circle'}"
            })
    void findsTheTagAnywhere(String text) {
        Shape shape = Wire.roundTrip(json(text), Shape::read, Shape.class);

        assertThat(shape).isEqualTo(new Shape.Circle(1, "l", new Circle(2, true)));
        assertThat(shape.kind()).isEqualTo(ShapeKind.CIRCLE);
        assertThat(shape.id()).isEqualTo(1);
        assertThat(QapiJson.strict().toJson(shape))
                .isEqualTo(json("{'id':1,'kind':'circle','label':'l','radius':2,'filled':true}"));
    }

    @Test
    void readsValuesWithoutBranch() {
        assertThat(Wire.roundTrip(json("{'id':1,'kind':'point'}"), Shape::read, Shape.class))
                .isEqualTo(Shape.Point.builder().id(1).build());
        assertThat(Wire.roundTrip(json("{'id':1,'kind':'line','label':''}"), Shape::read, Shape.class))
                .isEqualTo(new Shape.Line(1, "", new Nothing()));
        assertThat(Wire.roundTrip(json("{'colour':'dark-green'}"), Bare::read, Bare.class))
                .isEqualTo(new Bare.DarkGreen())
                .extracting(Bare::colour)
                .isEqualTo(Colour.DARK_GREEN);
        assertThat(Bare.DarkGreen.builder().build().toBuilder().build()).isEqualTo(new Bare.DarkGreen());
        assertThat(Wire.refusal(json("{'colour':'red','colour':'red'}"), Bare::read, Bare.class))
                .hasMessageContaining("'colour'")
                .hasMessageContaining("twice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'sheet':'drawn','layer':'shape','visible':true,'id':7,'kind':'square','side':1.5,"
                        + "'corners':[{'x':1,'y':-1}]}",
                "{'side':1.5,'corners':[{'x':1,'y':-1}],'kind':'square','visible':true,'layer':'shape','id':7,"
                        + "'sheet':'drawn'}",
                "{'kind':'square','layer':'shape','sheet':'drawn','corners':[{'y':-1,'x':1}],'id':7,'side':1.5,"
                        + "'visible':true}"
            })
    void readsUnionsInUnionsFlat(String text) {
        Sheet sheet = Wire.roundTrip(json(text), Sheet::read, Sheet.class);

        assertThat(QapiJson.strict().toJson(sheet)).isEqualTo(SHEET);
        Layer layer = ((Sheet.Drawn) sheet).value();
        assertThat(layer.layer()).isEqualTo(LayerKind.SHAPE);
        assertThat(layer.visible()).isTrue();
        assertThat(((Layer.Shape) layer).value()).isInstanceOf(Shape.Square.class);
    }

    @Test
    void readsUnionsInArraysOfStructsOfUnions() {
        String text = json("{'layer':'group','visible':false,'layers':[{'visible':true,'layer':'guide'},"
                + "{'id':1,'kind':'point','visible':true,'layer':'shape'}],'top':{'layers':[],'layer':'group',"
                + "'visible':true}}");
        Layer layer = Wire.roundTrip(text, Layer::read, Layer.class);

        assertThat(layer)
                .isEqualTo(Layer.Group.builder()
                        .visible(false)
                        .layers(List.of(new Layer.Guide(true), new Layer.Shape(true, new Shape.Point(1, null))))
                        .top(new Layer.Group(true, new LayerGroup(List.of(), null)))
                        .build());
    }

    @Test
    void readsOneBranchThroughAMapper() {
        String circle = json("{'radius':2,'kind':'circle','id':1}");

        assertThat(Wire.PLAIN.readValue(circle, Shape.Circle.class))
                .isEqualTo(new Shape.Circle(1, null, new Circle(2, null)));
        assertThat(Wire.refusal(() -> Wire.PLAIN.readValue(circle, Shape.Point.class)))
                .hasMessageContainingAll("Point", "Circle");
    }

    @Test
    void keepsTheTextOfAnUnknownTag() {
        String text = json("{'radius':2,'kind':'sphere','id':1}");
        Shape shape = QapiJson.tolerant().read(text, Shape::read);

        assertThat(shape).isEqualTo(new Shape.Unrecognized(1, "sphere", null));
        assertThat(shape.kind()).isEqualTo(ShapeKind.UNRECOGNIZED);
        assertThat(QapiJson.strict().toJson(shape)).isEqualTo(json("{'id':1,'kind':'sphere'}"));
        QapiJsonException refusal = Wire.refusal(() -> QapiJson.strict().read(text, Shape::read));
        assertThat(refusal.memberName()).isEqualTo("kind");
        assertThat(refusal.jsonPath()).isEqualTo("/kind");
        assertThat(refusal).hasMessageContainingAll("1:20", "'sphere'", "'circle'", "'square'", "'point'", "'line'");
    }

    @Test
    void readsAnUnknownTagOfAnInnerUnion() {
        String text = SHEET.replace("square", "sphere");
        Sheet sheet = QapiJson.tolerant().read(text, Sheet::read);

        assertThat(sheet).isEqualTo(new Sheet.Drawn(new Layer.Shape(true, new Shape.Unrecognized(7, "sphere", null))));
        Sheet outer = QapiJson.tolerant().read(SHEET.replace("drawn", "printed"), Sheet::read);
        assertThat(outer).isEqualTo(new Sheet.Unrecognized("printed"));
    }

    @Test
    void refusesAMemberOfAnotherBranch() {
        String text = json("{'id':1,'side':1,'kind':'circle','radius':2}");

        assertThat(QapiJson.tolerant().read(text, Shape::read))
                .isEqualTo(new Shape.Circle(1, null, new Circle(2, null)));
        QapiJsonException refusal = Wire.refusal(() -> QapiJson.strict().read(text, Shape::read));
        assertThat(refusal.memberName()).isEqualTo("side");
        assertThat(refusal.typeName()).isEqualTo("Shape.Circle");
        String longer = SHEET.replace("\"side\"", "\"radius\":1,\"side\"");
        QapiJsonException inner = Wire.refusal(() -> QapiJson.strict().read(longer, Sheet::read));
        assertThat(inner.memberName()).isEqualTo("radius");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':1,'kind':'circle','id':2,'radius':1}", "{'kind':'circle','id':1,'radius':1,'kind':'circle'}",
                "{'kind':'circle','id':1,'radius':1,'kind':'square'}", "{'id':1,'id':1,'kind':'point'}"
            })
    void refusesAMemberThatComesTwice(String text) {
        QapiJsonException refusal = Wire.refusal(json(text), Shape::read, Shape.class);

        assertThat(refusal.memberName()).isIn("id", "kind");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'sheet'", "'layer'", "'visible'", "'id'", "'kind'", "'side'"})
    void refusesAMemberThatComesTwiceWhereUnionsMeet(String member) {
        String value =
                json(member) + SHEET.replaceFirst(".*" + json(member), "").replaceFirst("[,}].*", "");
        String text = SHEET.substring(0, SHEET.length() - 1) + "," + value + "}";

        assertThat(Wire.refusal(text, Sheet::read, Sheet.class).memberName()).isEqualTo(member.replace("'", ""));
    }

    @Test
    void namesAllMissingMembersOfAllUnions() {
        assertThat(Wire.refusal("{}", Shape::read, Shape.class)).hasMessageContaining("'kind'");
        assertThat(Wire.refusal(json("{'kind':'square'}"), Shape::read, Shape.class))
                .hasMessageContainingAll("'id'", "'side'", "'corners'");
        assertThat(Wire.refusal(json("{'sheet':'drawn','layer':'shape'}"), Sheet::read, Sheet.class))
                .hasMessageContaining("'visible'");
        assertThatThrownBy(() -> Shape.Square.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("'id'", "'side'", "'corners'");
        assertThatThrownBy(() -> Layer.Shape.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("visible", "value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "'circle'", "1", "{'kind':null}", "{'kind':1}", "{'kind':['circle']}"})
    void refusesOtherJson(String text) {
        Wire.refusal(json(text), Shape::read, Shape.class);
    }

    @Test
    void buildsFlatOrFromTheBranchsOwnValue() {
        Shape.Circle flat =
                Shape.Circle.builder().radius(2).label("l").filled(true).id(1).build();

        assertThat(flat)
                .isEqualTo(named(Shape.Circle.builder(), "l")
                        .value(new Circle(2, true))
                        .build());
        assertThat(flat.value()).isEqualTo(new Circle(2, true));
        assertThat(named(flat.toBuilder(), "m").filled(null).build())
                .isEqualTo(new Shape.Circle(1, "m", new Circle(2, null)));
        assertThat(Layer.Shape.builder().visible(true).value(flat).build()).isEqualTo(new Layer.Shape(true, flat));
    }

    private static <B extends Shape.Setters<B>> B named(B builder, String label) {
        return builder.id(1).label(label);
    }

    @Test
    void namesAllThatIsNotSet() {
        assertThatThrownBy(() -> Shape.Circle.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Shape.Circle: members 'id', 'radius' are not set");
        assertThatThrownBy(() -> Shape.Line.builder().build()).hasMessage("Shape.Line: member 'id' is not set");
        assertThatThrownBy(() -> Layer.Shape.builder().build())
                .hasMessage("Layer.Shape: members 'visible', 'value' are not set");
        assertThatThrownBy(() -> Shape.Unrecognized.builder().build())
                .hasMessage("Shape: members 'id', 'kind' are not set");
    }

    /** Two values for one text would not be equal, and the one would be read back as the other. */
    @Test
    void refusesATagThatTheSchemaKnowsAsUnrecognized() {
        assertThatThrownBy(() -> new Shape.Unrecognized(1, "circle", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Shape: member 'kind' is 'circle', which has a record of its own; build that one");
        assertThat(new Shape.Unrecognized(1, "sphere", null).kindText()).isEqualTo("sphere");
        assertThat(new Shape.Point(1, null).kindText()).isEqualTo("point");
    }
}
