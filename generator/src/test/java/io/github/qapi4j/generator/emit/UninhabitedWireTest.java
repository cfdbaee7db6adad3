package io.github.qapi4j.generator.emit;

import static io.github.qapi4j.generator.emit.Wire.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.QapiJsonException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Types of which conditions leave no value, member or branch still compile, and read what a newer QEMU may send. */
class UninhabitedWireTest {
    private static GeneratedTypes types;

    @BeforeAll
    static void generate() {
        types = GeneratedTypes.of(
                Path.of("src", "test", "resources", "emit", "uninhabited.json"),
                CheckOptions.DEFAULT,
                GenerateOptions.builder("generated")
                        .undefines(Set.of("CONFIG_FULL"))
                        .build());
    }

    @Test
    void toleratesValuesOfUninhabitedTypes() {
        String shelf = json("{'content':[1,null],'boxes':[{}]}");

        assertThat(QapiJson.tolerant().toJson(QapiJson.tolerant().read(shelf, types.reader("Shelf"))))
                .isEqualTo(shelf);
        assertThat(QapiJson.tolerant().read(json("{'kind':'box','filling':'sand'}"), types.reader("Vessel")))
                .isNotNull();
    }

    @Test
    void refusesValuesOfUninhabitedTypes() {
        assertRefused(
                "{'content':1}",
                "member 'content' must be left out, since conditions leave it no branch (Content), found the number 1");
        assertRefused(
                "{'filling':'sand'}", "member 'filling' holds 'sand', which Filling does not have; expected no value");
        assertRefused("{'vessel':{'kind':'box'}}", "member 'kind' holds 'box', which no branch has; expected no value");
        assertRefused("{'boxes':[{'filling':'sand'}]}", "Box: unknown member 'filling'");
    }

    private static void assertRefused(String shelf, String message) {
        assertThatThrownBy(() -> QapiJson.strict().read(json(shelf), types.reader("Shelf")))
                .isInstanceOf(QapiJsonException.class)
                .hasMessageContaining(message);
    }
}
