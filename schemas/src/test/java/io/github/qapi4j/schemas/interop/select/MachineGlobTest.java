package io.github.qapi4j.schemas.interop.select;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineGlobTest {
    @ParameterizedTest
    @CsvSource(
            value = {
                "pc-q35-*|pc-q35-9.2|true",
                "pc-q35-*|pc-q35-|true",
                "pc-q35-*|pc-q35|false",
                "pc-q35-*|xpc-q35-9.2|false",
                "*|''|true",
                "''|''|true",
                "''|x|false",
                "pc-?35|pc-q35|true",
                "pc-?35|pc-35|false",
                "virt-?|virt-\uD83D\uDE00|true",
                "*q*5*|pc-q35|true",
                "*a*b|aXbXaXc|false",
                "a*a*a|aaa|true",
                "a*a*a|aa|false",
                "[pq]c|pc|false",
                "[pq]c|[pq]c|true",
                "{a,b}|a|false",
                "a\\*|ab|false",
                "pc|PC|false"
            },
            delimiter = '|')
    void globsKnowStarAndQuestionMarkOnly(String glob, String machine, boolean matches) {
        assertThat(new MachineGlob(glob).matches(machine)).isEqualTo(matches);
    }
}
