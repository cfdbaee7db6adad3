package io.github.qapi4j.maven.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaKeysTest {
    @ParameterizedTest
    @CsvSource({
        "a.json,a.json",
        "./a.json,a.json",
        "sub/../a.json,a.json",
        "sub//b.json,sub/b.json",
        "../c.json,../c.json"
    })
    void eachSchemaIsSpeltInOneWay(String written, String key) throws MojoFailureException {
        assertThat(SchemaKeys.normalise("packages", Map.of(written, "org.a"))).isEqualTo(Map.of(key, "org.a"));
    }

    @Test
    void twoSpellingsOfASchemaMustAgree() throws MojoFailureException {
        assertThat(SchemaKeys.normalise("packages", Map.of("a.json", "org.a", "./a.json", "org.a")))
                .isEqualTo(Map.of("a.json", "org.a"));
        assertThatThrownBy(() -> SchemaKeys.normalise("imports", Map.of("a.json", "org.a", "x/../a.json", "org.b")))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("imports gives '")
                .hasMessageContaining("'a.json'")
                .hasMessageContaining("'x/../a.json'")
                .hasMessageContaining("which is the same schema")
                .hasMessageContaining("'org.a'")
                .hasMessageContaining("'org.b'");
    }

    @Test
    void whatNoFileIsCalledIsRefused() {
        assertThatThrownBy(() -> SchemaKeys.normalise("packages", Map.of("a\0.json", "org.a")))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("packages holds 'a\0.json', which no file here can be called: Nul character not allowed");
    }
}
