package io.github.qapi4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qapi4j.runtime.fixture.Channel;
import io.github.qapi4j.runtime.fixture.VHostUserBackendCapabilities;
import io.github.qapi4j.runtime.fixture.VHostUserBackendType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class UnionTest {
    private static final String INNER_FIRST =
            "{\"type\":\"gpu\",\"features\":[\"9p\",\"new\"],\"inner\":{\"type\":\"input\",\"x\":[1]}}";
    private static final String INNER_LAST =
            "{\"inner\":{\"x\":[1],\"type\":\"input\"},\"features\":[\"9p\",\"new\"],\"type\":\"gpu\"}";

    static Stream<String> orders() {
        List<String> orders = new ArrayList<>();
        for (String inner : List.of(INNER_FIRST, INNER_LAST)) {
            String[] members = {
                "\"type\":\"gpu\"",
                "\"features\":[\"new\",\"gpu\",\"newer\"]",
                "\"inner\":" + inner,
                "\"y\":{\"z\":1.50}"
            };
            permute(members, 0, orders);
        }
        return orders.stream();
    }

    private static void permute(String[] members, int fixed, List<String> orders) {
        if (fixed == members.length) {
            orders.add("{" + String.join(",", members) + "}");
            return;
        }
        for (int next = fixed; next < members.length; next++) {
            String[] swapped = members.clone();
            swapped[fixed] = members[next];
            swapped[next] = members[fixed];
            permute(swapped, fixed + 1, orders);
        }
    }

    @ParameterizedTest
    @MethodSource("orders")
    void readsEveryOrderOfMembersToTheSameValue(String json) {
        String written = "{\"type\":\"gpu\",\"features\":[\"new\",\"gpu\",\"newer\"],\"inner\":" + INNER_FIRST
                + ",\"y\":{\"z\":1.50}}";
        VHostUserBackendCapabilities value = QapiJson.tolerant().read(json, VHostUserBackendCapabilities::read);
        assertThat(QapiJson.tolerant().toJson(value)).isEqualTo(written);
        assertThat(QapiJson.tolerant()
                        .read(
                                json.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                VHostUserBackendCapabilities::read))
                .isEqualTo(value);
        assertThat(QapiMappers.tolerant().readValue(json, VHostUserBackendCapabilities.class))
                .isEqualTo(value);
        assertThat(QapiMappers.tolerant()
                        .readValue("[" + json + "," + json + "]", VHostUserBackendCapabilities[].class))
                .containsExactly(value, value);
        assertThat(QapiMappers.tolerant()
                        .treeToValue(
                                JsonMapper.builder()
                                        .enable(
                                                tools.jackson.databind.DeserializationFeature
                                                        .USE_BIG_DECIMAL_FOR_FLOATS)
                                        .build()
                                        .readTree(json),
                                VHostUserBackendCapabilities.class))
                .isEqualTo(value);
    }

    @Test
    void keepsAnUnknownBranch() {
        String json = "{\"size\":1,\"type\":\"gpu2\",\"more\":[{}]}";
        VHostUserBackendCapabilities value = QapiJson.tolerant().read(json, VHostUserBackendCapabilities::read);
        assertThat(value.type()).isEqualTo(VHostUserBackendType.UNRECOGNIZED);
        assertThat(QapiJson.tolerant().toJson(value)).isEqualTo("{\"type\":\"gpu2\",\"size\":1,\"more\":[{}]}");
        assertThatThrownBy(() -> QapiJson.strict().read(json, VHostUserBackendCapabilities::read))
                .hasMessage(
                        "1:18: VHostUserBackendCapabilities: member 'type' holds 'gpu2', which no branch has (did you mean 'gpu'?); expected one of '9p', 'balloon', 'gpu', 'input' (at /type)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"input\",\"id\":7,\"type\":\"gpu\",\"features\":[\"new\"],\"u\":1}",
                "{\"id\":7,\"kind\":\"input\",\"type\":\"gpu\",\"features\":[\"new\"],\"u\":1}",
                "{\"features\":[\"new\"],\"type\":\"gpu\",\"u\":1,\"id\":7,\"kind\":\"input\"}",
                "{\"features\":[\"new\"],\"kind\":\"input\",\"u\":1,\"id\":7,\"type\":\"gpu\"}",
                "{\"u\":1,\"kind\":\"input\",\"type\":\"gpu\",\"features\":[\"new\"],\"id\":7}"
            })
    void readsAUnionInsideAnotherOnesObject(String json) {
        VHostUserBackendCapabilities address = new VHostUserBackendCapabilities.Gpu(
                List.of(VHostUserBackendType.UNRECOGNIZED),
                null,
                null,
                UnknownMembers.NONE
                        .with("u", JsonNodeFactory.instance.numberNode(1))
                        .withUnrecognized("features", List.of("new")));
        assertThat(QapiJson.tolerant().read(json, Channel::read)).isEqualTo(new Channel(7, address));
        List<Channel> two = QapiJson.tolerant().read("[" + json + "," + json + "]", in -> in.list(Channel::read));
        assertThat(two).containsExactly(new Channel(7, address), new Channel(7, address));
        // All of it on the buffer of a union around it.
        String outer = "{\"inner\":" + json + ",\"kind\":\"gpu\"}";
        assertThat(QapiJson.tolerant().read(outer, OuterUnion::read)).isEqualTo(new Channel(7, address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"id\":1}", "{\"kind\":\"gpu\"}", "{\"kind\":\"gpu\",\"id\":1,\"features\":[]}"})
    void namesWhatIsMissing(String json) {
        String missing = switch (json) {
            case "{}" -> "1:2: Channel: members 'kind', 'id' are missing";
            case "{\"id\":1}" -> "1:8: Channel: member 'kind' is missing";
            case "{\"kind\":\"gpu\"}" -> "1:14: Channel: member 'id' is missing";
            default -> "1:35: VHostUserBackendCapabilities: member 'type' is missing";
        };
        assertThatThrownBy(() -> QapiJson.tolerant().read(json, Channel::read)).hasMessage(missing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"gpu\",\"features\":[],\"type\":\"gpu\"}",
                "{\"features\":[],\"type\":\"gpu\",\"features\":[]}",
                "{\"features\":[],\"features\":[],\"type\":\"gpu\"}",
                "{\"x\":1,\"type\":\"input\",\"x\":2}"
            })
    void refusesASecondMemberOfTheSameName(String json) {
        assertThatThrownBy(() -> QapiJson.tolerant().read(json, VHostUserBackendCapabilities::read))
                .isInstanceOf(QapiJsonException.class)
                .hasMessageContaining("occurs twice");
    }

    @Test
    void tellsThePlaceOfAMemberThatStoodBeforeTheTag() {
        String json = """
                {"inner": {"inner": {"type": "gpu",
                           "size": [],
                           "features": ["gpu",
                                        5]},
                           "features": [],
                           "type": "gpu"},
                 "features": [],
                 "type": "gpu"}
                """;
        assertThatThrownBy(() -> QapiJson.tolerant().read(json, VHostUserBackendCapabilities::read))
                .hasMessage("2:20: VHostUserBackendCapabilities.Gpu: member 'size' must be an integer from 0 to"
                        + " 18446744073709551615, found an array (at /inner/inner/size)");
        assertThatThrownBy(() -> QapiJson.tolerant()
                        .read("[null," + json.replace("[],\n           \"f", "1,\n           \"f") + "]", in -> {
                            return in.list(inner ->
                                    inner.kind() == QType.QNULL ? List.of() : VHostUserBackendCapabilities.read(inner));
                        }))
                .hasMessage("4:25: VHostUserBackendCapabilities.Gpu: element 1 of member 'features' must be a string"
                        + " (VHostUserBackendType), found the number 5 (at /1/inner/inner/features/1)");
    }
}
