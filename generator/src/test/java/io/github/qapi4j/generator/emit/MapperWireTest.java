package io.github.qapi4j.generator.emit;

import static io.github.qapi4j.generator.emit.Wire.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import golden.ignore.AnyKind;
import golden.ignore.Circle;
import golden.ignore.Colour;
import golden.ignore.Conditioned;
import golden.ignore.Corner;
import golden.ignore.Featured;
import golden.ignore.FeaturedCommand;
import golden.ignore.FeaturedEvent;
import golden.ignore.FeaturedValue;
import golden.ignore.Shape;
import io.github.qapi4j.runtime.Conditional;
import io.github.qapi4j.runtime.Features;
import io.github.qapi4j.runtime.QapiJsonException;
import io.github.qapi4j.runtime.QapiMappers;
import io.github.qapi4j.runtime.Unstable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Generated types inside a program's own ones, and what reflection finds on them. */
@SuppressWarnings("deprecation") // FeaturedCommand is deprecated; that is what is tested.
class MapperWireTest {
    /** What a program might have of its own. */
    record Drawing(
            String title,
            List<Shape> shapes,
            @Nullable AnyKind first,
            @Nullable AnyKind second,
            Map<String, Colour> colours) {}

    private static final String DRAWING = json("{'title':'t','shapes':[{'id':1,'kind':'point'},"
            + "{'id':2,'kind':'circle','radius':3}],'first':null,'colours':{'a':'dark-green'}}");

    @Test
    void workInsideOtherTypes() {
        Drawing drawing = Wire.PLAIN.readValue(DRAWING, Drawing.class);

        assertThat(drawing.shapes())
                .containsExactly(new Shape.Point(1, null), new Shape.Circle(2, null, new Circle(3, null)));
        assertThat(drawing.first()).isEqualTo(new AnyKind.None());
        assertThat(drawing.second()).isNull();
        assertThat(drawing.colours()).containsEntry("a", Colour.DARK_GREEN);
        assertThat(Wire.PLAIN.readValue(
                        Wire.PLAIN.writeValueAsString(drawing.shapes()), new TypeReference<List<Shape>>() {}))
                .isEqualTo(drawing.shapes());
    }

    /** A map of a program's own with keys of a generated enum. */
    record Counts(Map<Colour, Integer> counts, EnumMap<Colour, Map<Colour, String>> more) {}

    @Test
    void standForKeysOfMaps() {
        String json = json("{'counts':{'red':2,'dark-green':1},'more':{'red':{'dark-green':'x'}}}");
        for (JsonMapper mapper : List.of(Wire.PLAIN, QapiMappers.strict(), QapiMappers.tolerant())) {
            Counts counts = mapper.readValue(json, Counts.class);

            assertThat(counts.counts()).containsExactly(Map.entry(Colour.RED, 2), Map.entry(Colour.DARK_GREEN, 1));
            assertThat(counts.more().get(Colour.RED)).containsExactly(Map.entry(Colour.DARK_GREEN, "x"));
            assertThat(mapper.writeValueAsString(counts)).isEqualTo(json);
            assertThat(mapper.readValue(json("{'red':1}"), new TypeReference<Map<Colour, Long>>() {}))
                    .containsExactly(Map.entry(Colour.RED, 1L));
        }
        assertThat(QapiMappers.tolerant()
                        .readValue(json("{'counts':{'blue':1}}"), Counts.class)
                        .counts())
                .containsExactly(Map.entry(Colour.UNRECOGNIZED, 1));
        assertThatThrownBy(() -> QapiMappers.strict().readValue(json("{'counts':{'RED':1}}"), Counts.class))
                .isInstanceOf(QapiJsonException.class)
                .hasMessageContaining("dark-green")
                .hasMessageContaining("RED");
        assertThatThrownBy(() -> Wire.PLAIN.writeValueAsString(Map.of(Colour.UNRECOGNIZED, 1)))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void keepThePlaceOfAMistake() {
        QapiJsonException refusal =
                Wire.refusal(() -> Wire.PLAIN.readValue(DRAWING.replace("\"radius\"", "\n\"radios\""), Drawing.class));

        assertThat(refusal).hasMessageContaining("'radius'").hasMessageContaining("Shape.Circle");
        assertThat(refusal.jsonPath()).isEqualTo("/shapes/1");
    }

    @Test
    void obeyTheSwitchesOfTheMapper() {
        String corner = json("{'x':1,'y':2,'z':3}");

        assertThat(QapiMappers.tolerant().readValue(corner, Corner.class)).isEqualTo(new Corner((short) 1, (short) 2));
        assertThat(Wire.PLAIN.readValue(corner, Corner.class)).isEqualTo(new Corner((short) 1, (short) 2));
        Wire.refusal(() -> QapiMappers.strict().readValue(corner, Corner.class));
        assertThat(QapiMappers.tolerant().readValue(json("'blue'"), Colour.class))
                .isSameAs(Colour.UNRECOGNIZED);
        Wire.refusal(() -> QapiMappers.strict().readValue(json("'blue'"), Colour.class));
    }

    @Test
    void sayWhichFeaturesTheyHave() throws ReflectiveOperationException {
        assertThat(Featured.class.getAnnotation(Features.class).value()).containsExactly("fast", "small");
        assertThat(Featured.class.getMethod("old").isAnnotationPresent(Deprecated.class))
                .isTrue();
        assertThat(Featured.class.getMethod("new_").isAnnotationPresent(Unstable.class))
                .isTrue();
        assertThat(Featured.class
                        .getMethod("new_")
                        .getAnnotation(Features.class)
                        .value())
                .containsExactly("shiny");
        assertThat(FeaturedValue.class.getField("OLD").isAnnotationPresent(Deprecated.class))
                .isTrue();
        assertThat(FeaturedValue.class.getField("NEW").isAnnotationPresent(Unstable.class))
                .isTrue();
        for (Class<?> type : List.of(FeaturedCommand.class, FeaturedEvent.class)) {
            assertThat(type.isAnnotationPresent(Deprecated.class)).isTrue();
            assertThat(type.isAnnotationPresent(Unstable.class)).isTrue();
            assertThat(type.getMethod("argument").isAnnotationPresent(Deprecated.class))
                    .isTrue();
        }
    }

    /** As long as nobody says whether a condition holds, a mandatory member under one is an optional one. */
    @Test
    void sayUnderWhichConditionTheyExist() throws ReflectiveOperationException {
        assertThat(Conditioned.class.getAnnotation(Conditional.class).value()).isEqualTo("CONFIG_ONE");
        assertThat(Conditioned.class
                        .getMethod("nested")
                        .getAnnotation(Conditional.class)
                        .value())
                .isEqualTo("CONFIG_ONE && !(CONFIG_TWO || CONFIG_THREE)");
        assertThat(Wire.roundTrip(json("{'always':1}"), Conditioned::read, Conditioned.class))
                .isEqualTo(Conditioned.builder().always(1).build());
    }
}
