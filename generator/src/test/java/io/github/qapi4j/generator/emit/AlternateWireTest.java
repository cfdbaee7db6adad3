package io.github.qapi4j.generator.emit;

import static io.github.qapi4j.generator.emit.Wire.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import golden.ignore.Amount;
import golden.ignore.AnyKind;
import golden.ignore.Circle;
import golden.ignore.Colour;
import golden.ignore.Gap;
import golden.ignore.Holder;
import golden.ignore.Ratio;
import golden.ignore.Shape;
import golden.ignore.ShapeOrColour;
import golden.ignore.TextOrNull;
import io.github.qapi4j.runtime.JsonNull;
import io.github.qapi4j.runtime.QType;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.QapiJsonException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads and writes alternates: each kind of JSON value, null among them, and kinds that have no branch. */
class AlternateWireTest {
    private static final String HOLDER = json("{'one':null,'many':[1,true,null,[2],{'radius':3}],'colour':'red',"
            + "'colours':[],'shape':{'id':1,'kind':'point'},'shapes':[]}");

    @Test
    void tellsBranchesByTheKindOfTheValue() {
        assertThat(anyKind("{'radius':3}")).isEqualTo(new AnyKind.Dict(new Circle(3, null)));
        assertThat(anyKind("[]")).isEqualTo(new AnyKind.List(List.of()));
        assertThat(anyKind("[1,-2]")).isEqualTo(new AnyKind.List(List.of(1, -2)));
        assertThat(anyKind("7")).isEqualTo(new AnyKind.Num(7));
        assertThat(anyKind("true")).isEqualTo(new AnyKind.Flag(true));
        assertThat(Wire.roundTrip("\"\"", TextOrNull::read, TextOrNull.class)).isEqualTo(new TextOrNull.Text(""));
        assertThat(Wire.roundTrip("3", Ratio::read, Ratio.class)).isEqualTo(new Ratio.Ratio_(3));
        assertThat(Wire.roundTrip("2.5", Ratio::read, Ratio.class)).isEqualTo(new Ratio.Ratio_(2.5));
        assertThat(Wire.roundTrip("[null,null]", Gap::read, Gap.class))
                .isEqualTo(new Gap.Several(List.of(JsonNull.INSTANCE, JsonNull.INSTANCE)));
        assertThat(Wire.roundTrip(json("'red'"), ShapeOrColour::read, ShapeOrColour.class))
                .isEqualTo(new ShapeOrColour.Colour(Colour.RED));
        assertThat(Wire.roundTrip(json("{'kind':'point','id':1}"), ShapeOrColour::read, ShapeOrColour.class))
                .isEqualTo(new ShapeOrColour.Shape(new Shape.Point(1, null)));
        assertThat(Wire.roundTrip(json("[{'kind':'point','id':1}]"), ShapeOrColour::read, ShapeOrColour.class))
                .isEqualTo(new ShapeOrColour.Shapes(List.of(new Shape.Point(1, null))));
        assertThat(Wire.roundTrip(json("'qlist'"), Amount::read, Amount.class)).isEqualTo(new Amount.Kind(QType.QLIST));
    }

    private static AnyKind anyKind(String text) {
        return Wire.roundTrip(json(text), AnyKind::read, AnyKind.class);
    }

    @Test
    void tellsNullFromAbsent() {
        Holder nulls = Wire.roundTrip(
                HOLDER.replace("'one'".replace('\'', '"'), json("'two':null,'text':null,'one'")),
                Holder::read,
                Holder.class);
        Holder absent = Wire.roundTrip(HOLDER, Holder::read, Holder.class);

        assertThat(nulls.one()).isEqualTo(new AnyKind.None());
        assertThat(nulls.two()).isEqualTo(new AnyKind.None());
        assertThat(nulls.text()).isEqualTo(new TextOrNull.Null());
        assertThat(absent.two()).isNull();
        assertThat(absent.text()).isNull();
        assertThat(absent.toBuilder()
                        .two(new AnyKind.None())
                        .text(new TextOrNull.Null())
                        .build())
                .isEqualTo(nulls);
        assertThat(QapiJson.strict().read("null", AnyKind::read)).isEqualTo(new AnyKind.None());
        assertThat(Wire.PLAIN.readValue("null", AnyKind.class)).isEqualTo(new AnyKind.None());
        assertThat(Wire.PLAIN.readValue("[null,1]", AnyKind[].class))
                .containsExactly(new AnyKind.None(), new AnyKind.Num(1));
    }

    /** A value of the right kind that its branch does not hold is an error: no other branch is tried. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.5 |",
                "1e2 |",
                "9223372036854775808 |",
                "{'radius':'3'} | /radius",
                "{} |",
                "[1,'a'] | /1",
                "[2147483648] | /0"
            })
    void triesNoOtherBranch(String text, String path) {
        QapiJsonException refusal = Wire.refusal(json(text), AnyKind::read, AnyKind.class);

        assertThat(refusal.jsonPath()).isEqualTo(path == null ? "" : path);
    }

    @Test
    void keepsAValueOfAnUnknownKind() {
        for (String text : List.of("'text'", "''")) {
            AnyKind value = QapiJson.tolerant().read(json(text), AnyKind::read);

            assertThat(value).isInstanceOf(AnyKind.Unrecognized.class);
            assertThat(QapiJson.strict().toJson(value)).isEqualTo(json(text));
            assertThat(Wire.refusal(() -> QapiJson.strict().read(json(text), AnyKind::read)))
                    .hasMessageContaining("AnyKind");
        }
        String holder = HOLDER.replace("[2]", json("'x'"));
        Holder value = QapiJson.tolerant().read(holder, Holder::read);
        assertThat(Wire.tree(QapiJson.strict().toJson(value))).isEqualTo(Wire.tree(holder));
        QapiJsonException refusal = Wire.refusal(() -> QapiJson.strict().read(holder, Holder::read));
        assertThat(refusal.jsonPath()).isEqualTo("/many/3");
    }

    @Test
    void refusesNullForWhatHasNoNullBranch() {
        String text = HOLDER.replace("{\"one\"", "{\"ratio\":null,\"one\"");
        QapiJsonException refusal = Wire.refusal(() -> QapiJson.strict().read(text, Holder::read));

        assertThat(refusal.memberName()).isEqualTo("ratio");
    }

    @Test
    void readsOneBranchThroughAMapper() {
        assertThat(Wire.PLAIN.readValue("7", AnyKind.Num.class)).isEqualTo(new AnyKind.Num(7));
        assertThat(Wire.PLAIN.readValue("null", AnyKind.None.class)).isEqualTo(new AnyKind.None());
        Wire.refusal(() -> Wire.PLAIN.readValue("7", AnyKind.Flag.class));
    }

    @Test
    void isMadeOfWhatItsBranchesHold() {
        assertThat(AnyKind.of(5)).isEqualTo(new AnyKind.Num(5));
        assertThat(AnyKind.of(List.of(1))).isEqualTo(new AnyKind.List(List.of(1)));
        assertThat(AnyKind.ofNull()).isEqualTo(new AnyKind.None());
        Holder.Builder builder = Holder.builder().one(5).two(true).text("t").ratio(1.5);
        assertThat(builder.many(List.of())
                        .colour(Colour.RED)
                        .colours(List.of())
                        .shape(new Shape.Point(1, null))
                        .shapes(List.of())
                        .two((AnyKind) null)
                        .build())
                .extracting(Holder::one, Holder::two, Holder::text, Holder::ratio)
                .containsExactly(AnyKind.of(5), null, TextOrNull.of("t"), Ratio.of(1.5));
        assertThatThrownBy(() -> builder.text((String) null)).isInstanceOf(NullPointerException.class);
    }
}
