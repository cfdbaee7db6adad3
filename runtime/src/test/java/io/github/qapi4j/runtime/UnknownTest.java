package io.github.qapi4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qapi4j.runtime.fixture.Everything;
import io.github.qapi4j.runtime.fixture.VHostUserBackendCapabilities;
import io.github.qapi4j.runtime.fixture.VHostUserBackendType;
import io.github.qapi4j.runtime.fixture.VhostUserBackend;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.POJONode;
import tools.jackson.databind.node.StringNode;

/** What the schema does not know: kept and written back, left out, or refused. */
class UnknownTest {
    private static final String BACKEND = "{\"description\":\"d\",\"type\":\"new\",\"binary\":\"b\",\"tags\":[],"
            + "\"x-list\":[1,{\"deep\":2.50}],\"x-null\":null}";

    @Test
    void isKeptAndWrittenBack() {
        VhostUserBackend backend = QapiJson.tolerant().read(BACKEND, VhostUserBackend::read);
        assertThat(backend.type()).isEqualTo(VHostUserBackendType.UNRECOGNIZED);
        assertThat(backend.unknownMembers().asMap()).containsOnlyKeys("x-list", "x-null");
        assertThat(backend.unknownMembers().unrecognized("type")).containsExactly("new");
        assertThat(QapiJson.tolerant().toJson(backend)).isEqualTo(BACKEND);
        assertThat(QapiMappers.tolerant()
                        .writeValueAsString(QapiMappers.tolerant().readValue(BACKEND, VhostUserBackend.class)))
                .isEqualTo(BACKEND);
    }

    @Test
    void isLeftOutWhereTheTypeKeepsNothing() {
        assertThat(QapiJson.tolerant()
                        .read("{\"x\":{\"y\":[1,2]},\"int8\":1,\"x\":3}", Everything::read)
                        .int8())
                .isEqualTo((byte) 1);
    }

    @Test
    void isRefusedByTheStrictOnes() {
        String json = "{\"description\":\"d\",\"type\":\"gpu\",\"binry\":\"b\"}";
        String message = "1:41: VhostUserBackend: unknown member 'binry' (did you mean 'binary'?); expected one of the"
                + " members 'description', 'type', 'binary', 'tags' (at /binry)";
        assertThatThrownBy(() -> QapiJson.strict().read(json, VhostUserBackend::read))
                .hasMessage(message);
        assertThatThrownBy(() -> QapiMappers.strict().readValue(json, VhostUserBackend.class))
                .isInstanceOf(QapiJsonException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> QapiJson.strict().read("{\"int9\":1}", Everything::read))
                .hasMessageStartingWith("1:9: Everything: unknown member 'int9' (did you mean 'int")
                .hasMessageEndingWith(
                        "'alternate', 'inner', 'numbers', 'uint8s', 'uint64s', 'bools' … and 4 more (at /int9)");
        assertThatThrownBy(() -> QapiMappers.strict().readValue("\"gpv\"", VHostUserBackendType.class))
                .hasMessage("1:1: VHostUserBackendType: the value holds 'gpv', which VHostUserBackendType does not have"
                        + " (did you mean 'gpu'?); expected one of '9p', 'balloon', 'gpu', 'input'");
    }

    @Test
    void doesNotMixUpTheNamesOfInnerAndOuterObjects() {
        String json =
                "{\"a\":1,\"inner\":{\"a\":2,\"type\":\"input\",\"b\":3},\"b\":4,\"features\":[\"n\"],\"type\":\"gpu\"}";
        assertThat(QapiJson.tolerant().toJson(QapiJson.tolerant().read(json, VHostUserBackendCapabilities::read)))
                .isEqualTo("{\"type\":\"gpu\",\"features\":[\"n\"],\"inner\":{\"type\":\"input\",\"a\":2,\"b\":3},"
                        + "\"a\":1,\"b\":4}");
        String twice = json.replace("\"b\":4", "\"a\":4");
        assertThatThrownBy(() -> QapiJson.tolerant().read(twice, VHostUserBackendCapabilities::read))
                .hasMessageContaining("member 'a' occurs twice");
        assertThatThrownBy(() -> QapiJson.tolerant().read("{\"any\":{\"k\":1,\"k\":2}}", Everything::read))
                .hasMessage("1:19: Everything: member 'k' occurs twice; leave one of them out (at /any/k)");
    }

    @Test
    void refusesToWriteAnUnknownValueWithoutItsText() {
        VhostUserBackend backend = VhostUserBackend.builder()
                .description("d")
                .type(VHostUserBackendType.UNRECOGNIZED)
                .binary("b")
                .build();
        String message =
                "VhostUserBackend: member 'type' must be a known value, found UNRECOGNIZED, which has no text and"
                        + " cannot be written (at /type)";
        assertThatThrownBy(() -> QapiJson.tolerant().toBytes(backend)).hasMessage(message);
        assertThatThrownBy(() -> QapiMappers.tolerant().writeValueAsString(List.of(backend)))
                .isInstanceOf(QapiJsonException.class)
                .hasMessage(message.replace("at /type", "at /0/type"));
        assertThatThrownBy(VHostUserBackendType.UNRECOGNIZED::wireName).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void namesTheElementThatCannotBeWritten() {
        JsonNode list = JsonMapper.shared()
                .createArrayNode()
                .add(1)
                .add(JsonMapper.shared().createArrayNode().add(2).addPOJO(new Object()));
        assertThatThrownBy(() -> QapiJson.tolerant().toJson(Everything.ofTrees(List.of(IntNode.valueOf(0), list))))
                .isInstanceOf(QapiJsonException.class)
                .hasMessage("element 1 of member 'anys' must be a JSON value, found a tree node of the kind POJO"
                        + " (at /anys/1/1/1)");
        assertThatThrownBy(() -> QapiJson.tolerant().toJson(Everything.ofTrees(List.of(new POJONode(new Object())))))
                .hasMessageEndingWith("(at /anys/0)");
    }

    @Test
    void refusesToWriteMoreOrFewerTextsThanUnknownValues() {
        UnknownMembers texts = UnknownMembers.NONE.withUnrecognized("features", List.of("a", "b"));
        assertThatThrownBy(() -> QapiJson.tolerant()
                        .toJson(new VHostUserBackendCapabilities.Gpu(
                                List.of(VHostUserBackendType.UNRECOGNIZED), null, null, texts)))
                .hasMessageContaining("2 texts were kept");
        VhostUserBackend known = VhostUserBackend.builder()
                .description("d")
                .type(VHostUserBackendType.GPU)
                .binary("b")
                .unknownMembers(UnknownMembers.NONE.withUnrecognized("type", List.of("x")))
                .build();
        assertThat(QapiJson.tolerant().toJson(known)).contains("\"type\":\"gpu\"");
    }

    @Test
    void refusesTreesThatAreNotJson() {
        for (JsonNode node : List.of(new POJONode(new Object()), DoubleNode.valueOf(Double.NaN))) {
            UnknownMembers unknown = UnknownMembers.of(Map.of("x", node));
            assertThatThrownBy(() -> QapiJson.tolerant()
                            .toJson(new VHostUserBackendCapabilities.Input(VHostUserBackendType.INPUT, unknown)))
                    .isInstanceOf(QapiJsonException.class)
                    .hasMessageContaining("member 'x' must be ");
        }
    }

    @Test
    void isAnImmutableValueWhoseOrderDoesNotCount() {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        members.put("b", IntNode.valueOf(1));
        members.put("a", StringNode.valueOf("x"));
        UnknownMembers one = UnknownMembers.of(members);
        members.clear();
        UnknownMembers other =
                UnknownMembers.NONE.with("a", StringNode.valueOf("x")).with("b", IntNode.valueOf(1));
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).hasToString("{b=1, a=\"x\"}");
        assertThat(one.asMap().keySet()).containsExactly("b", "a");
        assertThat(one.with("b", IntNode.valueOf(2))).isNotEqualTo(one);
        assertThat(one.get("b")).isEqualTo(IntNode.valueOf(1));
        assertThat(one.get("c")).isNull();
        assertThat(one.withUnrecognized("t", List.of("u"))).isNotEqualTo(one);
        assertThat(UnknownMembers.of(Map.of())).isEqualTo(UnknownMembers.NONE);
        assertThatThrownBy(() -> one.asMap().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void cannotHoldAMemberOfTheSchema() {
        UnknownMembers known = UnknownMembers.NONE.with("binary", StringNode.valueOf("x"));
        VhostUserBackend.Builder builder = VhostUserBackend.builder()
                .description("d")
                .type(VHostUserBackendType.GPU)
                .binary("b")
                .unknownMembers(known);
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("VhostUserBackend: member 'binary' is known, and cannot be an unknown member as well");
    }

    @Test
    void keepsAllDigitsOfATree() {
        JsonNode any = QapiJson.tolerant()
                .read("{\"any\":1.10000000000000000000000001}", Everything::read)
                .any();
        assertThat(any).isNotNull();
        assertThat(any.decimalValue()).isEqualTo(new BigDecimal("1.10000000000000000000000001"));
    }
}
