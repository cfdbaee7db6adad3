package io.github.qapi4j.generator.emit;

import static io.github.qapi4j.generator.emit.Wire.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import golden.ignore.Colour;
import golden.ignore.Empty;
import golden.ignore.Odd;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.QapiJsonException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reads and writes enums: values with odd names, and values that the schema does not know. */
class EnumWireTest {
    @ParameterizedTest
    @EnumSource(value = Odd.class, mode = EnumSource.Mode.EXCLUDE, names = "UNRECOGNIZED")
    void knowsEveryValueByItsText(Odd odd) {
        String json = json("'" + odd.wireName() + "'");

        assertThat(Wire.roundTrip(json, Odd::read, Odd.class)).isSameAs(odd);
        assertThat(Odd.fromWire(odd.wireName())).isSameAs(odd);
        assertThat(odd.isUnrecognized()).isFalse();
    }

    @Test
    void namesConstantsAfterTheValues() {
        assertThat(Odd.values())
                .extracting(Enum::name)
                .containsExactly(
                        "_1ST",
                        "_9P",
                        "UNRECOGNIZED_",
                        "CLASS",
                        "TRUE",
                        "NULL",
                        "VALUES",
                        "WIRE_NAME",
                        "NAME",
                        "A_B",
                        "A_B_",
                        "A_B__",
                        "X_9",
                        "ORG_EXAMPLE_THING",
                        "UNRECOGNIZED");
    }

    @Test
    void takesUnknownValuesWhereThatIsAllowed() {
        assertThat(QapiJson.tolerant().read(json("'blue'"), Colour::read)).isSameAs(Colour.UNRECOGNIZED);
        assertThat(QapiJson.tolerant().read(json("''"), Empty::read)).isSameAs(Empty.UNRECOGNIZED);
        assertThat(Colour.fromWire("Red")).isSameAs(Colour.UNRECOGNIZED);
        QapiJsonException refusal = Wire.refusal(() -> QapiJson.strict().read(json("'dark_green'"), Colour::read));
        assertThat(refusal).hasMessageContainingAll("1:1", "Colour", "'dark_green'", "'red'", "'dark-green'");
        Wire.refusal(() -> Wire.PLAIN.readValue(json("'blue'"), Colour.class));
        Wire.refusal("1", Colour::read, Colour.class);
    }

    @Test
    void refusesToWriteTheConstantForUnknownValues() {
        assertThatThrownBy(Colour.UNRECOGNIZED::wireName).isInstanceOf(IllegalStateException.class);
        Wire.refusal(() -> QapiJson.tolerant().toJson(Colour.UNRECOGNIZED));
        Wire.refusal(() -> Wire.PLAIN.writeValueAsString(Colour.UNRECOGNIZED));
    }
}
