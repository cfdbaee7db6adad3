package io.github.qapi4j.generator.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseStyleTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # wire,      lowerCamel,  upperCamel,  UPPER_SNAKE,  TypeName
            rproc-serial, rprocSerial, RprocSerial, RPROC_SERIAL, Rproc_serial
            CamelCase,    camelCase,   CamelCase,   CAMEL_CASE,   CamelCase
            DeviceNotFound, deviceNotFound, DeviceNotFound, DEVICE_NOT_FOUND, DeviceNotFound
            KVMMissingCap, kVMMissingCap, KVMMissingCap, KVM_MISSING_CAP, KVMMissingCap
            IPv4,         iPv4,        IPv4,        IPV4,         IPv4
            UUID,         uuid,        UUID,        UUID,         UUID
            ID-of-x,      idOfX,       IDOfX,       ID_OF_X,      ID_of_x
            a_b.c,        aBC,         ABC,         A_B_C,        A_b_c
            x--y,         xY,          XY,          X_Y,          X__y
            2d,           _2d,         _2d,         _2D,          _2d
            -,            _,           _,           _,            _
            a-0z,         a0z,         A0z,         A_0Z,         A_0z
            aZ9,          aZ9,         AZ9,         A_Z9,         AZ9
            zé,           z,           Z,           Z,            Z_
            """)
    void wordsAreJoined(String wire, String lower, String upper, String snake, String type) {
        assertThat(CaseStyle.lowerCamel(wire)).isEqualTo(lower);
        assertThat(CaseStyle.upperCamel(wire)).isEqualTo(upper);
        assertThat(CaseStyle.upperSnake(wire)).isEqualTo(snake);
        assertThat(CaseStyle.typeName(wire)).isEqualTo(type);
    }
}
