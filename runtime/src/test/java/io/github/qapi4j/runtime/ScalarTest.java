package io.github.qapi4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qapi4j.runtime.fixture.Everything;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each scalar at the edges of its range, read from bytes, from a string and from the buffer of a union. */
class ScalarTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"str\":\"\"}",
                "{\"str\":\"ä\\n\\u0000😀\"}",
                "{\"number\":1.5}",
                "{\"number\":-1.0E300}",
                "{\"int64\":-9223372036854775808}",
                "{\"int64\":9223372036854775807}",
                "{\"int8\":-128}",
                "{\"int8\":127}",
                "{\"int16\":-32768}",
                "{\"int16\":32767}",
                "{\"int32\":-2147483648}",
                "{\"int32\":2147483647}",
                "{\"uint8\":0}",
                "{\"uint8\":255}",
                "{\"uint16\":65535}",
                "{\"uint32\":4294967295}",
                "{\"uint64\":0}",
                "{\"uint64\":9223372036854775808}",
                "{\"uint64\":18446744073709551615}",
                "{\"bool\":true}",
                "{\"bool\":false}",
                "{\"any\":null}",
                "{\"any\":{\"a\":[1,-2.50,123456789012345678901234567890,0.1234567890123456789012345,\"x\",true,{}]}}",
                "{\"any\":1E+400}",
                "{\"any\":[0.0,-0.0]}",
                "{\"nil\":null}",
                "{\"qtype\":\"qdict\"}",
                "{\"alternate\":null}",
                "{\"alternate\":\"s\"}",
                "{\"inner\":{\"inner\":{}}}",
                "{\"numbers\":[],\"uint8s\":[0,255],\"uint64s\":[18446744073709551615],\"bools\":[true,false]}",
                "{\"anys\":[null,1],\"nils\":[null],\"alternates\":[null,\"x\"],\"inners\":[{},{\"bool\":true}]}"
            })
    void isWrittenAsItWasRead(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        assertThat(new String(
                        QapiJson.strict().toBytes(QapiJson.strict().read(bytes, Everything::read)),
                        StandardCharsets.UTF_8))
                .isEqualTo(json);
        assertThat(QapiJson.strict().toJson(QapiJson.strict().read(json, Everything::read)))
                .isEqualTo(json);
        assertThat(QapiMappers.strict().writeValueAsString(QapiMappers.strict().readValue(json, Everything.class)))
                .isEqualTo(json);
        assertThat(QapiJson.strict().toJson(LateTag.read(json))).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"int64\":-0}|{\"int64\":0}",
                "{\"number\":7}|{\"number\":7.0}",
                "{\"number\":18446744073709551616}|{\"number\":1.8446744073709552E19}",
                "{\"any\":[1e0,-1.5e1,-0e7]}|{\"any\":[1.0,-15.0,-0.0]}",
                "{\"str\":\"\\/\\u0041\"}|{\"str\":\"/A\"}"
            })
    void hasOneWrittenForm(String json, String written) {
        assertThat(QapiJson.strict().toJson(QapiJson.strict().read(json, Everything::read)))
                .isEqualTo(written);
        assertThat(QapiJson.strict().toJson(LateTag.read(json))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int64|9223372036854775808|an integer from -9223372036854775808 to 9223372036854775807, found the number"
                        + " 9223372036854775808",
                "int64|1.0|found the number 1.0; write it without fraction and exponent",
                "int64|1e2|found the number 1e2; write it without fraction and exponent",
                "int64|\"1\"|found the string '1'",
                "int8|128|an integer from -128 to 127, found the number 128",
                "int8|-129|an integer from -128 to 127, found the number -129",
                "int16|32768|an integer from -32768 to 32767",
                "int16|-32769|an integer from -32768 to 32767",
                "int32|2147483648|an integer from -2147483648 to 2147483647",
                "int32|-2147483649|an integer from -2147483648 to 2147483647",
                "uint8|-1|an integer from 0 to 255, found the number -1",
                "uint8|256|an integer from 0 to 255, found the number 256",
                "uint16|65536|an integer from 0 to 65535",
                "uint32|-1|an integer from 0 to 4294967295",
                "uint32|4294967296|an integer from 0 to 4294967295",
                "uint64|-1|an integer from 0 to 18446744073709551615",
                "uint64|18446744073709551616|an integer from 0 to 18446744073709551615",
                "uint64|-18446744073709551615|an integer from 0 to 18446744073709551615",
                "number|\"1\"|a number, found the string '1'",
                "number|1e999|a number within the range of a double, found the number 1e999",
                "number|1e99999999999|a number within the range of a double, found the number 1e99999999999",
                "int64|1e99999999999|found the number 1e99999999999; write it without fraction and exponent",
                "any|1e99999999999|a number whose exponent fits 32 bits, found the number 1e99999999999",
                "any|-1.5e-99999999999|whose exponent fits 32 bits, found the number -1.5e-99999999999",
                "bool|1|true or false, found the number 1",
                "bool|\"true\"|true or false, found the string 'true'",
                "str|5|a string, found the number 5",
                "str|null|a string, found null; leave it out instead",
                "inner|null|an object (Everything), found null; leave it out instead",
                "nil|0|null, found the number 0",
                "qtype|7|a string (QType), found the number 7",
                "alternate|true|a string or null (StrOrNull), found true",
                "uint8s|5|an array, found the number 5",
                "uint8s|[1,-1]|an integer from 0 to 255, found the number -1",
                "inners|[null]|an object (Everything), found null",
                "inner|[]|an object (Everything), found an array"
            })
    void isRefusedOutsideOfItsRange(String member, String value, String complaint) {
        String json = "{\"" + member + "\":" + value + "}";
        assertThatThrownBy(() -> QapiJson.strict().read(json, Everything::read))
                .isInstanceOfSatisfying(QapiJsonException.class, fault -> {
                    assertThat(fault).hasMessageContaining("member '" + member + "' must be ");
                    assertThat(fault).hasMessageContaining(complaint);
                    assertThat(fault.memberName()).isEqualTo(member);
                    assertThat(fault.typeName()).isEqualTo("Everything");
                });
        assertThatThrownBy(() -> LateTag.read(json))
                .isInstanceOf(QapiJsonException.class)
                .hasMessageContaining(complaint);
    }
}
