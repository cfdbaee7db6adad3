package io.github.qapi4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qapi4j.runtime.codegen.JsonInput;
import io.github.qapi4j.runtime.codegen.MemberTable;
import io.github.qapi4j.runtime.fixture.Large;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An object goes on after one inside of it: what it has seen before counts, and nothing of the inner one does. */
class NestedObjectsTest {
    private static final int DEPTH = 100;

    @Test
    void readsObjectsInEachOther() {
        Nest nest = QapiJson.strict().read(nested(), Nest::read);

        for (int level = 0; level < DEPTH; level++) {
            assertThat(nest.first()).isEqualTo(level);
            nest = nest.inner();
        }
        assertThat(nest).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 12})
    void refusesASecondMemberAfterAnInnerObject(int level) {
        String twice = nested().replace("\"second\":" + level + "}", "\"second\":1,\"first\":1}");

        assertThatThrownBy(() -> QapiJson.strict().read(twice, Nest::read))
                .isInstanceOf(QapiJsonException.class)
                .hasMessageContaining("Nest: member 'first' occurs twice")
                .hasMessageEndingWith("(at " + "/inner".repeat(level) + "/first)");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 8, 23, 24, DEPTH - 2})
    void missesAMemberThatOnlyTheInnerObjectHas(int level) {
        String lacking = nested().replace(",\"second\":" + level + "}", "}");

        assertThatThrownBy(() -> QapiJson.strict().read(lacking, Nest::read))
                .isInstanceOf(QapiJsonException.class)
                .hasMessageContaining("Nest: member 'second' is missing");
    }

    @Test
    void countsInLargeObjectsInEachOther() {
        String half = members(0, 1500);
        String rest = members(1500, Large.INNER);
        String inner = "{" + half + "," + rest + "}";

        assertThat(read("{" + half + ",\"inner\":" + inner + "," + rest + "}").sum())
                .isEqualTo(2L * read(inner).sum());
        assertThatThrownBy(() -> read("{" + half + ",\"inner\":" + inner + "," + rest + ",\"m1400\":0}"))
                .hasMessageContaining("member 'm1400' occurs twice");
        assertThatThrownBy(() -> read("{" + half + ",\"inner\":" + inner + "}"))
                .hasMessageContaining("members 'm1500', 'm1501'");
    }

    private static Large read(String json) {
        return QapiJson.strict().read(json, Large::read);
    }

    private static String members(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(index -> "\"m" + index + "\":" + index)
                .collect(Collectors.joining(","));
    }

    private static String nested() {
        String json = "";
        for (int level = DEPTH - 1; level >= 0; level--) {
            String member = json.isEmpty() ? "" : ",\"inner\":" + json;
            json = "{\"first\":" + level + member + ",\"second\":" + level + "}";
        }
        return json;
    }

    private record Nest(long first, @Nullable Nest inner, long second) {
        private static final MemberTable MEMBERS = MemberTable.of("Nest", "first *inner second");

        static Nest read(JsonInput in) {
            long first = 0;
            Nest inner = null;
            long second = 0;
            in.startObject(MEMBERS);
            int member;
            while ((member = in.nextMember(MEMBERS)) >= 0) {
                switch (member) {
                    case 0 -> first = in.int64();
                    case 1 -> inner = read(in);
                    case 2 -> second = in.int64();
                    default -> in.skip(MEMBERS);
                }
            }
            return new Nest(first, inner, second);
        }
    }
}
