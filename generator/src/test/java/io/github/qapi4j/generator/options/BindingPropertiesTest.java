package io.github.qapi4j.generator.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BindingPropertiesTest {
    private static final BindingProperties ALL = new BindingProperties(
            "0.1.0",
            "org.example",
            UnknownMembersMode.KEEP,
            false,
            Map.of("Union:a b", "Grün", "Type.a", "b"),
            Map.of("get.x", "base64"),
            Set.of("Type.old", "EVENT.*"),
            Set.of("query-*"),
            Set.of("x-?"),
            Set.of("ONE"),
            Set.of("TWO", "THREE"));

    @Test
    void writesTheSameBytesForTheSameChoices() {
        assertThat(ALL.text()).isEqualTo("""
                        define.ONE=true
                        define.THREE=false
                        define.TWO=false
                        exclude.x-?=true
                        format=1
                        generator=0.1.0
                        include.query-*=true
                        name.Type.a=b
                        name.Union\\u003aa\\u0020b=Gr\\u00fcn
                        nullness=false
                        optional.EVENT.*=true
                        optional.Type.old=true
                        package=org.example
                        type.get.x=base64
                        unknownMembers=keep
                        """);
    }

    @Test
    void readsWhatItWrites() {
        assertThat(BindingProperties.parse(ALL.text())).isEqualTo(ALL);
        assertThat(BindingProperties.parse(ALL.text() + "later=1\n")).isEqualTo(ALL);
        assertThat(BindingProperties.fileName("a/b.json")).isEqualTo("a/b.properties");
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> BindingProperties.parse("format=2\n"))
                .hasMessage("has the format 2, but only 1 is known");
        assertThatThrownBy(() -> BindingProperties.parse("a=\\u12"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("is no file of properties");
    }
}
