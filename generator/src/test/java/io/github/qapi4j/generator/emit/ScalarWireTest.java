package io.github.qapi4j.generator.emit;

import static io.github.qapi4j.generator.emit.Wire.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import golden.ignore.Amount;
import golden.ignore.MaybeScalars;
import golden.ignore.ScalarArrays;
import golden.ignore.Scalars;
import io.github.qapi4j.runtime.JsonNull;
import io.github.qapi4j.runtime.QType;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.QapiJsonException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.NullNode;

/** Reads and writes each built-in type: mandatory, optional and in arrays; within its range and beyond. */
class ScalarWireTest {
    private static final String LEAST = json("{'str':'','number':-1.5E300,'int':-9223372036854775808,'int8':-128,"
            + "'int16':-32768,'int32':-2147483648,'int64':-9223372036854775808,'uint8':0,'uint16':0,'uint32':0,"
            + "'uint64':0,'size':0,'bool':false,'null':null,'any':null,'qtype':'none'}");
    private static final String MOST = json("{'str':'\\u0000\\ud83d\\ude00','number':0.1,'int':9223372036854775807,"
            + "'int8':127,'int16':32767,'int32':2147483647,'int64':9223372036854775807,'uint8':255,"
            + "'uint16':65535,'uint32':4294967295,'uint64':18446744073709551615,'size':18446744073709551615,"
            + "'bool':true,'null':null,'any':{'a':[1,2.50,null,{'b':{}}]},'qtype':'qbool'}");

    @Test
    void keepsTheEndsOfEveryRange() {
        Scalars least = Wire.roundTrip(LEAST, Scalars::read, Scalars.class);
        Scalars most = Wire.roundTrip(MOST, Scalars::read, Scalars.class);

        assertThat(least.any()).isEqualTo(NullNode.getInstance());
        assertThat(least.null_()).isEqualTo(JsonNull.INSTANCE);
        assertThat(least.uint8()).isZero();
        assertThat(most.size()).isEqualTo(-1);
        assertThat(most.uint32()).isEqualTo(4294967295L);
        assertThat(most.qtype()).isEqualTo(QType.QBOOL);
        assertThat(most.toBuilder().build()).isEqualTo(most).isNotEqualTo(least);
        assertThat(most.toString())
                .startsWith("Scalars[str=")
                .contains(", int64=9223372036854775807, ")
                .contains(", uint64=18446744073709551615, size=18446744073709551615, bool=true, null_=INSTANCE, ")
                .endsWith(", qtype=QBOOL]");
    }

    @Test
    void leavesOutWhatIsAbsentAndKeepsWhatIsNull() {
        MaybeScalars none = Wire.roundTrip("{}", MaybeScalars::read, MaybeScalars.class);
        MaybeScalars nulls = Wire.roundTrip(json("{'null':null,'any':null}"), MaybeScalars::read, MaybeScalars.class);

        assertThat(none).isEqualTo(MaybeScalars.builder().build());
        assertThat(none.any()).isNull();
        assertThat(none.null_()).isNull();
        assertThat(nulls.any()).isEqualTo(NullNode.getInstance());
        assertThat(nulls.null_()).isEqualTo(JsonNull.INSTANCE);
        assertThat(nulls).isNotEqualTo(none);
        Wire.roundTrip(LEAST, MaybeScalars::read, MaybeScalars.class);
        Wire.roundTrip(MOST, MaybeScalars::read, MaybeScalars.class);
    }

    @Test
    void readsArraysOfEachType() {
        String empty = LEAST.replaceAll(":[^,}]+", ":[]");
        Wire.roundTrip(empty, ScalarArrays::read, ScalarArrays.class);
        String full = json("{'str':['','a'],'number':[1.5,-2.25],'int':[1,-1],'int8':[-128,127],'int16':[-32768],"
                + "'int32':[-2147483648],'int64':[9223372036854775807],'uint8':[0,255],'uint16':[65535],"
                + "'uint32':[4294967295],'uint64':[0,18446744073709551615],'size':[18446744073709551615],"
                + "'bool':[true,false],'null':[null,null],'any':[null,1,'x',[],{}],'qtype':['qdict'],'maybe':[]}");
        ScalarArrays arrays = Wire.roundTrip(full, ScalarArrays::read, ScalarArrays.class);

        assertThat(arrays.uint64()).containsExactly(0L, -1L);
        assertThat(arrays.toString()).contains(", uint64=[0, 18446744073709551615], size=[18446744073709551615], ");
        assertThatThrownBy(() -> arrays.str().add("b")).isInstanceOf(UnsupportedOperationException.class);
        QapiJsonException refusal =
                Wire.refusal(full.replace("[0,255]", "[0,255,256]"), ScalarArrays::read, ScalarArrays.class);
        assertThat(refusal.jsonPath()).isEqualTo("/uint8/2");
    }

    @ParameterizedTest
    @CsvSource({
        "int, 9223372036854775808",
        "int, 1.0",
        "int, 1e2",
        "int, '\"1\"'",
        "int, true",
        "int, null",
        "int8, 128",
        "int8, -129",
        "int16, 32768",
        "int16, -32769",
        "int32, 2147483648",
        "int32, -2147483649",
        "int64, -9223372036854775809",
        "uint8, 256",
        "uint8, -1",
        "uint16, 65536",
        "uint16, -1",
        "uint32, 4294967296",
        "uint32, -1",
        "uint64, 18446744073709551616",
        "uint64, 1.0",
        "size, 18446744073709551616",
        "size, '\"1k\"'",
        "number, '\"1\"'",
        "number, null",
        "bool, 0",
        "bool, '\"true\"'",
        "bool, null",
        "str, 1",
        "str, null",
        "str, '[\"a\"]'",
        "null, 0",
        "null, false",
        "null, '{}'",
        "qtype, 1",
        "qtype, null"
    })
    void refusesWhatTheTypeDoesNotHold(String member, String literal) {
        for (String json : List.of(MOST, LEAST)) {
            String wrong = json.replaceFirst("(?<=\"" + member + "\":)[^,]+", literal);
            QapiJsonException refusal = Wire.refusal(wrong, Scalars::read, Scalars.class);

            assertThat(refusal.memberName()).isEqualTo(member);
            assertThat(refusal.typeName()).isEqualTo("Scalars");
            assertThat(refusal.jsonPath()).isEqualTo("/" + member);
        }
    }

    @Test
    void takesIntegersForNumbers() {
        String json = LEAST.replace("-1.5E300", "3");

        assertThat(QapiJson.strict().read(json, Scalars::read).number()).isEqualTo(3.0);
    }

    @Test
    void writesTheUpperHalfOfUnsignedNumbersWithoutSign() {
        Amount.Bytes amount = new Amount.Bytes(-1);

        assertThat(amount).hasToString("Bytes[value=18446744073709551615]");
        assertThat(QapiJson.strict().toJson(amount)).isEqualTo("18446744073709551615");
        assertThat(QapiJson.strict().read("18446744073709551615", Amount::read)).isEqualTo(amount);
    }

    static Stream<Scalars.Builder> outOfRange() {
        Scalars least = QapiJson.strict().read(LEAST, Scalars::read);
        return Stream.of(
                least.toBuilder().uint8(256),
                least.toBuilder().uint8(-1),
                least.toBuilder().uint16(65536),
                least.toBuilder().uint16(-1),
                least.toBuilder().uint32(4294967296L),
                least.toBuilder().uint32(-1));
    }

    @ParameterizedTest
    @MethodSource("outOfRange")
    void refusesToBeMadeWithNumbersOutOfRange(Scalars.Builder builder) {
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("(?s).*'uint(8|16|32)'.*");
    }

    @Test
    void refusesToWriteWhatIsNoNumber() {
        Scalars least = QapiJson.strict().read(LEAST, Scalars::read);

        for (double number : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            Scalars odd = least.toBuilder().number(number).build();
            QapiJsonException refusal = Wire.refusal(() -> QapiJson.strict().toJson(odd));
            assertThat(refusal.memberName()).isEqualTo("number");
        }
    }

    @Test
    void namesAllMissingMembersAtOnce() {
        QapiJsonException read = Wire.refusal(json("{'str':'','bool':true}"), Scalars::read, Scalars.class);
        String[] missing = {"'number'", "'size'", "'null'", "'any'", "'qtype'"};

        assertThat(read.getMessage()).contains(missing).doesNotContain("'str'", "'bool'");
        assertThatThrownBy(() -> Scalars.builder().str("").bool(true).build())
                .isInstanceOf(IllegalStateException.class)
                .satisfies(thrown ->
                        assertThat(thrown.getMessage()).contains(missing).doesNotContain("'str'", "'bool'"));
    }

    @Test
    void optionalNumbersAreSetAsTheLiteralsThatTheyAre() {
        MaybeScalars scalars = MaybeScalars.builder()
                .int8(-1)
                .int16(2)
                .int32(3)
                .int64(4)
                .uint32(5)
                .size(6)
                .build();

        assertThat(QapiJson.strict().toJson(scalars))
                .isEqualTo(json("{'int8':-1,'int16':2,'int32':3,'int64':4,'uint32':5,'size':6}"));
        assertThatThrownBy(() -> MaybeScalars.builder().int8(128))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("int8: the value must be from -128 to 127, found 128");
    }
}
