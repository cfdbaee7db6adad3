package io.github.qapi4j.generator.emit.type;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated code names classes that the generator itself does not depend on: they must be there. */
class RuntimeTypesTest {
    static Stream<ClassName> namedClasses() {
        return Arrays.stream(RuntimeTypes.class.getDeclaredFields())
                .filter(field -> field.getType() == ClassName.class)
                .map(RuntimeTypesTest::value);
    }

    @ParameterizedTest
    @MethodSource("namedClasses")
    void exists(ClassName name) throws ClassNotFoundException {
        assertThat(Class.forName(name.reflectionName())).isNotNull();
    }

    private static ClassName value(Field field) {
        try {
            return (ClassName) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
