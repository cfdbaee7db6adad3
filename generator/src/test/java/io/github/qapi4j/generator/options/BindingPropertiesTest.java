package io.github.qapi4j.generator.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BindingPropertiesTest {
    private static final BindingProperties ALL = new BindingProperties(
            "0.1.0",
            "a/vm.json",
            GenerateOptions.builder("org.example")
                    .unknownMembers(UnknownMembersMode.KEEP)
                    .nullness(false)
                    .packages(Map.of("b.json", "org.example.b"))
                    .imports(Map.of("c.json", "org.example.c"))
                    .nameMappings(Map.of("Union:a b", "Grün", "Type.a", "b"))
                    .typeMappings(Map.of("get.x", "base64"))
                    .optionalMembers(Set.of("Type.old", "EVENT.*", "received"))
                    .includeDefinitions(Set.of("query-*"))
                    .excludeDefinitions(Set.of("x-?"))
                    .defines(Set.of("ONE"))
                    .undefines(Set.of("TWO", "THREE"))
                    .build());

    @Test
    void writesTheSameBytesForTheSameChoices() {
        assertThat(ALL.text()).isEqualTo("""
                        define.ONE=true
                        define.THREE=false
                        define.TWO=false
                        exclude.x-?=true
                        format=1
                        generator=0.1.0
                        import.c.json=org.example.c
                        include.query-*=true
                        name.Type.a=b
                        name.Union\\u003aa\\u0020b=Gr\\u00fcn
                        nullness=false
                        optional.EVENT.*=true
                        optional.Type.old=true
                        optional.received=true
                        package=org.example
                        package.b.json=org.example.b
                        schema=a/vm.json
                        type.get.x=base64
                        unknownMembers=keep
                        """);
    }

    @Test
    void readsWhatItWrites() {
        assertThat(BindingProperties.parse(ALL.text())).isEqualTo(ALL);
        assertThat(BindingProperties.parse(ALL.text() + "later=1\n")).isEqualTo(ALL);
    }

    @Test
    void liesBesideTheSchema() {
        assertThat(BindingProperties.fileName("a/b.json", "")).isEqualTo("a/b.properties");
        assertThat(BindingProperties.fileName("a/b.json", "client")).isEqualTo("a/b@client.properties");
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> BindingProperties.parse("format=2\n"))
                .hasMessage("has the format 2, but only 1 is known");
        assertThatThrownBy(() -> BindingProperties.parse("a=\\u12"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("is no file of properties");
        assertThatThrownBy(() -> BindingProperties.parse("format=1\npackage=1x\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("gives packageName '1x', which is not the name of a Java package;"
                        + " write one such as org.example.qapi");
    }
}
