package io.github.qapi4j.generator.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.palantir.javapoet.ClassName;
import io.github.qapi4j.generator.naming.ChosenName;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionNamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"javax.annotation.processing.Generated", "a.B", "a.b.C.D", "_a.B", "größe.Änderung"})
    void takesClassesInPackages(String name) {
        assertThat(annotation(name).generatedAnnotation()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"org.example.generated", "Made", "Org.example.Made", "org.gEnerated", "a.B.c", "a.B$C", "a.", " "
            })
    void refusesWhatCannotBeToldFromAPackage(String name) {
        assertThatThrownBy(() -> annotation(name))
                .isInstanceOf(OptionException.class)
                .hasMessage("'" + name
                        + "' is not the full name of an annotation; write one such as org.example.Generated");
    }

    /** The emitter takes every name that the options take. */
    @Test
    void randomNamesAreRefusedOrCanBeEmitted() {
        Random random = new Random(1);
        int taken = 0;
        for (int i = 0; i < 100_000; i++) {
            String name = random.ints(random.nextInt(9), 0, 9)
                    .collect(
                            StringBuilder::new,
                            (text, at) -> text.append("aB.1$ä_é ".charAt(at)),
                            StringBuilder::append)
                    .toString();
            try {
                annotation(name);
            } catch (OptionException e) {
                continue;
            }
            if (!name.isEmpty()) {
                ClassName type = ChosenName.className(name);
                assertThat(type).isNotNull();
                assertThat(type.canonicalName()).isEqualTo(name);
                taken++;
            }
        }
        assertThat(taken).isGreaterThan(100);
    }

    @ParameterizedTest
    @CsvSource({
        "'A,B', X, defines, 'A,B', is not an identifier",
        "A, '', undefines, '', is not an identifier",
        "A, 'B C', undefines, 'B C', is not an identifier",
        "1A, B, defines, 1A, is not an identifier",
        "Ä, B, defines, Ä, is not an identifier",
        "A, A, defines, A, cannot be defined and undefined"
    })
    void refusesWhatIsNoIdentifierAndWhatIsBoth(
            String define, String undefine, String option, String value, String fault) {
        assertThatThrownBy(() -> GenerateOptions.builder("a")
                        .defines(Set.of(define))
                        .undefines(Set.of(undefine))
                        .build())
                .isInstanceOfSatisfying(OptionException.class, e -> {
                    assertThat(e.option()).isEqualTo(option);
                    assertThat(e.value()).isEqualTo(value);
                    assertThat(e.fault()).startsWith(fault);
                });
    }

    private static GenerateOptions annotation(String name) {
        return GenerateOptions.builder("a").generatedAnnotation(name).build();
    }
}
