package io.github.qapi4j.runtime.qmp.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The text form of paths. */
class SchemaPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "stop",
                "STOP@deprecated",
                "a/arg/arg/ret/data",
                "a/ret=9p",
                "a/ret=9p:string@x",
                "a/arg/b=c/**/d=e/f:array@g",
                "a/data:null | b | __com.redhat_c/arg/x.y"
            })
    void keepsItsText(String text) {
        assertThat(SchemaPath.parse(text)).hasToString(text).isEqualTo(SchemaPath.parse("  " + text + "\t"));
        assertThat(SchemaPath.parse(text)).hasSameHashCodeAs(SchemaPath.parse(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; 1: the name of a command or event must stand here",
                "/arg; 1: the name of a command or event must stand here, and not '/'",
                "a/; 3: arg, ret or data must stand here",
                "a/args/b; 3: after the name of a command comes arg or ret, after that of an event data, and not 'args'",
                "a/arg//b; 7: the name of a member must stand here, and not '/'",
                "a/arg/; 7: the name of a member must stand here",
                "a/**/b; 3: arg, ret or data must stand here, and not '*'",
                "a/arg/*b; 7: the name of a member must stand here, and not '*'",
                "a/arg/b=; 9: a value must stand here",
                "a/arg/b:strin; 9: 'strin' is none of string, int, number, boolean, null, object, array (did you mean"
                        + " 'string'?)",
                "a/arg/b:int:int; 12: ':' cannot stand here",
                "a:object; 2: ':' cannot stand here",
                "a@; 3: the name of a feature must stand here",
                "a@b/arg; 4: '/' cannot stand here",
                "a b; 3: 'b' cannot stand here",
                "a |; 4: the name of a command or event must stand here",
                "a/arg/$x; 7: the name of a member must stand here, and not '$'",
            })
    void saysWhereATextIsWrong(String text, String problem) {
        assertThatThrownBy(() -> SchemaPath.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(", column " + problem);
    }

    @Test
    void refusesEndlessAndHiddenText() {
        assertThatThrownBy(() -> SchemaPath.parse("a/arg" + "/b".repeat(101)))
                .hasMessageEndingWith(" a path has at most 100 steps");
        assertThatThrownBy(() -> SchemaPath.parse("a\u001b[31m"))
                .hasMessage("path 'a\\u001b[31m', column 2: '\\u001b' cannot stand here");
    }
}
