package io.github.qapi4j.generator.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
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
    void saysWhichVersionsTheTypesStandFor() {
        BindingProperties merged = new BindingProperties(
                "0.1.0",
                "10.0/vm.json",
                GenerateOptions.builder("org.example").optionalMembers(Set.of()).build(),
                new MergeOptions(
                        List.of(
                                new SchemaVersion("7.2", null, Path.of("7.2/vm.json")),
                                new SchemaVersion("my+fork", "8.2", Path.of("")),
                                new SchemaVersion("10.0", null, Path.of("10.0/vm.json"))),
                        Map.of("Vm.size", "10.0")));

        assertThat(merged.text()).isEqualTo("""
                        dialect.my\\u002bfork=8.2
                        format=1
                        generator=0.1.0
                        nullness=true
                        package=org.example
                        prefer.Vm.size=10.0
                        schema=10.0/vm.json
                        unknownMembers=ignore
                        version.10.0=10.0/vm.json
                        version.7.2=7.2/vm.json
                        version.my\\u002bfork=
                        versions=7.2/my\\u002bfork/10.0
                        """);
        assertThat(BindingProperties.parse(merged.text())).isEqualTo(merged);
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
        assertThatThrownBy(() -> BindingProperties.parse("format=1\npackage=a\nversions=7.2//7.2\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("gives versions '', which is not the label of a version");
    }
}
