package io.github.qapi4j.runtime.jackson2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper.DefaultTyping;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import io.github.qapi4j.runtime.JsonNull;
import io.github.qapi4j.runtime.QType;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.QapiJsonException;
import io.github.qapi4j.runtime.UnknownEvent;
import io.github.qapi4j.runtime.fixture.StrOrNull;
import io.github.qapi4j.runtime.fixture.VHostUserBackendCapabilities;
import io.github.qapi4j.runtime.fixture.VHostUserBackendType;
import io.github.qapi4j.runtime.fixture.VhostUserBackend;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Generated types with mappers of Jackson 2. */
class QapiModuleTest {
    private static final JsonMapper OWN =
            JsonMapper.builder().findAndAddModules().build();
    private static final String GOOD = "{\"description\":\"d\",\"type\":\"gpu\",\"binary\":\"b\"}";
    private static final String BAD = "{\"description\":\"d\",\"type\":5,\"binary\":\"b\"}";

    record Holder(
            int id,
            @Nullable VhostUserBackend backend,
            @Nullable StrOrNull name) {}

    record Any(Object value) {}

    @Test
    void readsAndWritesAnywhereInAUsersOwnType() throws Exception {
        Holder holder = OWN.readValue("{\"backend\":" + GOOD + ",\"id\":1,\"name\":null}", Holder.class);
        assertThat(holder.backend()).isEqualTo(QapiJson.strict().read(GOOD, VhostUserBackend::read));
        assertThat(holder.name()).isEqualTo(new StrOrNull.N());
        assertThat(OWN.writeValueAsString(holder)).isEqualTo("{\"id\":1,\"backend\":" + GOOD + ",\"name\":null}");
        Holder absent = OWN.readValue("{\"id\":1,\"backend\":null}", Holder.class);
        assertThat(absent.backend()).isNull();
        assertThat(absent.name()).isNull();
        Map<String, List<VhostUserBackend>> map = OWN.readValue("{\"k\":[" + GOOD + "]}", new TypeReference<>() {});
        assertThat(map.get("k")).containsExactly(holder.backend());
        assertThat(OWN.readValue("null", JsonNull.class)).isEqualTo(JsonNull.INSTANCE);
        assertThat(OWN.readValue("\"qlist\"", QType.class)).isEqualTo(QType.QLIST);
        assertThat(OWN.writeValueAsString(List.of(JsonNull.INSTANCE, QType.NONE)))
                .isEqualTo("[null,\"none\"]");
    }

    @Test
    void readsWhatFollowsInTheSameInput() throws Exception {
        assertThat(OWN.readerFor(VhostUserBackend.class)
                        .<VhostUserBackend>readValues(GOOD + "\n" + GOOD)
                        .readAll())
                .hasSize(2);
    }

    @Test
    void complainsWithThePlaceAndTheWholePath() {
        assertThatThrownBy(() ->
                        OWN.readValue("[" + GOOD + ",\n" + BAD + "]", new TypeReference<List<VhostUserBackend>>() {}))
                .isInstanceOfSatisfying(JsonMappingException.class, fault -> {
                    assertThat(fault.getOriginalMessage())
                            .isEqualTo("VhostUserBackend: member 'type' must be a string (VHostUserBackendType),"
                                    + " found the number 5 (at /type)");
                    assertThat(fault.getPathReference())
                            .isEqualTo("java.util.ArrayList[1]->" + VhostUserBackend.class.getName() + "[\"type\"]");
                    assertThat(fault.getLocation().getLineNr()).isEqualTo(2);
                    assertThat(fault.getLocation().getColumnNr()).isEqualTo(27);
                    assertThat(fault).hasCauseInstanceOf(QapiJsonException.class);
                });
        assertThatThrownBy(() -> OWN.treeToValue(OWN.readTree(BAD), VhostUserBackend.class))
                .hasMessageContaining("member 'type' must be a string");
        assertThatThrownBy(() -> OWN.readValue("{\"type\":\n", VhostUserBackend.class))
                .isInstanceOf(JsonParseException.class)
                .hasMessageContaining("line: 2");
    }

    @Test
    void tellsTheLineOfTheMemberThatStoodBeforeTheTag() {
        String json = "{\"x\":0,\n \"features\":[\n5],\n\"type\":\"gpu\"}";
        assertThatThrownBy(() -> OWN.readerFor(new TypeReference<List<VHostUserBackendCapabilities>>() {})
                        .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .readValue("[" + json + "]"))
                .hasMessageContaining("element 0 of member 'features' must be a")
                .hasMessageContaining("line: 2, column: 13")
                .hasMessageContaining("(at /features/0)");
    }

    @Test
    void obeysTheSwitchesOfTheMapper() throws Exception {
        String json = GOOD.replace("gpu", "new").replace("}", ",\"x\":1}");
        ObjectReader reader = OWN.readerFor(VhostUserBackend.class);
        assertThatThrownBy(() -> reader.readValue(json)).hasMessageContaining("'new'");
        ObjectReader values = reader.with(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE);
        assertThatThrownBy(() -> values.readValue(json)).hasMessageContaining("unknown member 'x'");
        VhostUserBackend kept = values.without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(json);
        assertThat(kept.unknownMembers().asMap()).containsOnlyKeys("x");
        assertThat(OWN.writeValueAsString(kept)).isEqualTo(json);
    }

    @Test
    void readsARecordOfAUnion() throws Exception {
        String gpu = "{\"features\":[],\"type\":\"gpu\"}";
        assertThat(OWN.readValue(gpu, VHostUserBackendCapabilities.Gpu.class).type())
                .isEqualTo(VHostUserBackendType.GPU);
        assertThatThrownBy(() -> OWN.readValue(gpu, VHostUserBackendCapabilities.Input.class))
                .hasMessageContaining("the value must be of this branch, found the branch Gpu");
        assertThat(OWN.readValue("null", StrOrNull.N.class)).isEqualTo(new StrOrNull.N());
        assertThat(OWN.readValue("null", StrOrNull.S.class)).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"PROPERTY", "WRAPPER_OBJECT", "WRAPPER_ARRAY"})
    void readsWhatItWroteWithItsClass(JsonTypeInfo.As where) throws Exception {
        BasicPolymorphicTypeValidator all = BasicPolymorphicTypeValidator.builder()
                .allowIfBaseType(Object.class)
                .build();
        JsonMapper typed = JsonMapper.builder()
                .addModule(new QapiModule())
                .activateDefaultTyping(all, DefaultTyping.OBJECT_AND_NON_CONCRETE, where)
                .build();
        for (Object value : List.of(
                QapiJson.strict().read(GOOD, VhostUserBackend::read),
                QapiJson.strict().read("{\"type\":\"input\"}", VHostUserBackendCapabilities::read),
                new StrOrNull.S("text"),
                QType.QDICT)) {
            Any around = new Any(value);
            assertThat(typed.readValue(typed.writeValueAsString(around), Any.class))
                    .isEqualTo(around);
            JsonNode tree = typed.valueToTree(around);
            assertThat(typed.treeToValue(tree, Any.class)).isEqualTo(around);
        }
    }

    @Test
    void refusesWhatIsNoNumberAndATypeWithoutReaderInOneSentence() {
        JsonMapper lenient = JsonMapper.builder()
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .addModule(new QapiModule())
                .build();
        assertThatThrownBy(() -> lenient.readerFor(StrOrNull.class).readValue("NaN"))
                .isInstanceOf(JsonMappingException.class);
        assertThatThrownBy(() -> OWN.readValue("{}", UnknownEvent.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageStartingWith(UnknownEvent.class.getName()
                        + " has no public static method read(JsonInput), which generated types have");
    }

    @Test
    void refusesToWriteWhatHasNoJson() {
        assertThatThrownBy(() -> OWN.writeValueAsString(QType.UNRECOGNIZED))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("UNRECOGNIZED");
    }

    @Test
    void writesAsDeepAsTheMapper() throws Exception {
        String deep = "[".repeat(900) + "]".repeat(900);
        StrOrNull value = OWN.readerFor(StrOrNull.class)
                .with(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
                .readValue(deep);
        assertThat(OWN.writeValueAsString(value)).isEqualTo(deep);
    }
}
