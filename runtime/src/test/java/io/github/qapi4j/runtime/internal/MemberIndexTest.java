package io.github.qapi4j.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Members by name, and which ones must be there; 64 of them fill one word. */
class MemberIndexTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 64, 65, 128, 129})
    void missesTheMandatoryOnesThatWereNotSeen(int size) {
        // Each third one is optional.
        MemberIndex members = MemberIndex.of(names(size));
        assertThat(members.size()).isEqualTo(size);
        assertThat(members.words()).isEqualTo((size + 63) / 64);
        assertThat(members.isLarge()).isEqualTo(size > 64);
        for (int absent = 0; absent < size; absent++) {
            long[] seen = new long[members.words()];
            for (int member = 0; member < size; member++) {
                if (member != absent) {
                    seen[member / 64] |= 1L << member % 64;
                }
            }
            boolean optional = absent % 3 == 0;
            assertThat(members.isOptional(absent)).isEqualTo(optional);
            assertThat(members.isOptional("m" + absent)).isEqualTo(optional);
            assertThat(members.missing(seen)).isEqualTo(optional ? List.of() : List.of("m" + absent));
            if (size <= 64) {
                assertThat(members.isComplete(seen[0])).isEqualTo(optional);
            }
        }
    }

    @Test
    void joinsMembersInOrder() {
        MemberIndex both = MemberIndex.of("tag *name").with(MemberIndex.of("*size data"));

        assertThat(both.names()).containsExactly("tag", "name", "size", "data");
        assertThat(IntStream.range(0, 4).mapToObj(both::isOptional)).containsExactly(false, true, true, false);
        assertThat(both.names().stream().map(both::indexOf)).containsExactly(0, 1, 2, 3);
        assertThat(both.indexOf("nam")).isNegative();
        assertThat(both.isOptional("other")).isFalse();
    }

    @Test
    void joinsWithNothing() {
        MemberIndex none = MemberIndex.of("");
        assertThat(none.size()).isZero();
        assertThat(none.words()).isEqualTo(1);
        assertThat(none.isComplete(0)).isTrue();
        assertThat(none.with(MemberIndex.of("a *b")).names()).containsExactly("a", "b");
        assertThat(MemberIndex.of("a *b").with(none).names()).containsExactly("a", "b");
    }

    private static String names(int size) {
        return IntStream.range(0, size)
                .mapToObj(member -> (member % 3 == 0 ? "*m" : "m") + member)
                .collect(Collectors.joining(" "));
    }
}
