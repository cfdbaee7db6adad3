package io.github.qapi4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.qapi4j.runtime.fixture.StrOrNull;
import io.github.qapi4j.runtime.fixture.VHostUserBackendCapabilities;
import io.github.qapi4j.runtime.fixture.VHostUserBackendType;
import io.github.qapi4j.runtime.fixture.VhostUserBackend;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.json.JsonMapper;

/** Generated types inside of Jackson's data binding, with a mapper that knows nothing of them. */
class MapperTest {
    private static final JsonMapper OWN = JsonMapper.builder().build();
    private static final String GOOD = "{\"description\":\"d\",\"type\":\"gpu\",\"binary\":\"b\"}";
    private static final String BAD = "{\"description\":\"d\",\"type\":5,\"binary\":\"b\"}";

    record Holder(
            int id,
            @Nullable VhostUserBackend backend,
            @Nullable StrOrNull name) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "@kind")
    @JsonSubTypes(@JsonSubTypes.Type(value = Sub.class, name = "sub"))
    interface Base {}

    record Sub(List<VhostUserBackend> backends) implements Base {}

    @Test
    void readsAndWritesAnywhereInAUsersOwnType() {
        Holder holder = OWN.readValue("{\"backend\":" + GOOD + ",\"id\":1,\"name\":null}", Holder.class);
        assertThat(holder.backend()).isEqualTo(QapiJson.strict().read(GOOD, VhostUserBackend::read));
        assertThat(holder.name()).isEqualTo(new StrOrNull.N());
        assertThat(OWN.writeValueAsString(holder)).isEqualTo("{\"id\":1,\"backend\":" + GOOD + ",\"name\":null}");
        Holder absent = OWN.readValue("{\"id\":1,\"backend\":null}", Holder.class);
        assertThat(absent.backend()).isNull();
        assertThat(absent.name()).isNull();
        Map<String, List<VhostUserBackend>> map = OWN.readValue("{\"k\":[" + GOOD + "]}", new TypeReference<>() {});
        assertThat(map.get("k")).containsExactly(holder.backend());
        assertThat(OWN.readValue("null", VhostUserBackend.class)).isNull();
        assertThat(OWN.readValue("null", JsonNull.class)).isEqualTo(JsonNull.INSTANCE);
        assertThat(OWN.readValue("\"qlist\"", QType.class)).isEqualTo(QType.QLIST);
        assertThat(OWN.writeValueAsString(List.of(JsonNull.INSTANCE, QType.NONE)))
                .isEqualTo("[null,\"none\"]");
    }

    @Test
    void complainsWithTheWholePathOnce() {
        assertThatThrownBy(() ->
                        OWN.readValue("[" + GOOD + ",\n" + BAD + "]", new TypeReference<List<VhostUserBackend>>() {}))
                .isInstanceOfSatisfying(QapiJsonException.class, fault -> {
                    assertThat(fault)
                            .hasMessage("2:27: VhostUserBackend: member 'type' must be a string (VHostUserBackendType),"
                                    + " found the number 5 (at /1/type)");
                    assertThat(fault.getPath())
                            .extracting(JacksonException.Reference::getIndex)
                            .first()
                            .isEqualTo(1);
                    assertThat(fault.getPath()).hasSize(2);
                    assertThat(fault.getLocation().getLineNr()).isEqualTo(2);
                    assertThat(fault.getLocation().getColumnNr()).isEqualTo(27);
                });
        assertThatThrownBy(() -> OWN.readValue("{\"id\":1,\"backend\":" + BAD + "}", Holder.class))
                .hasMessage("1:45: VhostUserBackend: member 'type' must be a string (VHostUserBackendType),"
                        + " found the number 5 (at /backend/type)");
        assertThatThrownBy(() -> OWN.readValue("{\"id\":1,\"backend\":7}", Holder.class))
                .hasMessage("1:19: VhostUserBackend: the value must be an object, found the number 7 (at /backend)");
        assertThatThrownBy(() -> OWN.readValue("{\"backends\":[" + BAD + "],\"@kind\":\"sub\"}", Base.class))
                .isInstanceOf(QapiJsonException.class)
                .hasMessageEndingWith("found the number 5 (at /backends/0/type)");
        assertThatThrownBy(() -> OWN.treeToValue(OWN.readTree(BAD), VhostUserBackend.class))
                .hasMessage(
                        "VhostUserBackend: member 'type' must be a string (VHostUserBackendType), found the number 5"
                                + " (at /type)");
    }

    @Test
    void tellsTheLineOfTheMemberThatStoodBeforeTheTag() {
        String json = "{\"x\":0,\n \"features\":[\n5],\n\"type\":\"gpu\"}";
        assertThatThrownBy(() ->
                        OWN.readValue("[" + json + "]", new TypeReference<List<VHostUserBackendCapabilities>>() {}))
                .hasMessageStartingWith(
                        "2:13: VHostUserBackendCapabilities.Gpu: element 0 of member 'features' must be a")
                .hasMessageEndingWith("(at /0/features/0)");
    }

    @Test
    void obeysTheSwitchesOfAReader() {
        String json = GOOD.replace("gpu", "new").replace("}", ",\"x\":1}");
        assertThatThrownBy(() -> OWN.readValue(json, VhostUserBackend.class)).hasMessageContaining("'new'");
        VhostUserBackend kept =
                QapiMappers.tolerant().readerFor(VhostUserBackend.class).readValue(json);
        assertThat(kept.unknownMembers().asMap()).containsOnlyKeys("x");
        assertThatThrownBy(() -> QapiMappers.tolerant()
                        .readerFor(VhostUserBackend.class)
                        .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .readValue(json))
                .hasMessageContaining("unknown member 'x'");
    }

    @Test
    void readsARecordOfAUnion() {
        String gpu = "{\"features\":[],\"type\":\"gpu\"}";
        assertThat(OWN.readValue(gpu, VHostUserBackendCapabilities.Gpu.class).type())
                .isEqualTo(VHostUserBackendType.GPU);
        List<VHostUserBackendCapabilities.Gpu> list =
                OWN.readValue("[" + gpu + "]", new TypeReference<List<VHostUserBackendCapabilities.Gpu>>() {});
        assertThat(list).hasSize(1);
        assertThatThrownBy(() -> OWN.readValue(
                        "[\n" + gpu + "]", new TypeReference<List<VHostUserBackendCapabilities.Input>>() {}))
                .isInstanceOf(QapiJsonException.class)
                .hasMessage("2:1: Input: the value must be of this branch, found the branch Gpu (at /0)");
        assertThat(OWN.readValue("null", StrOrNull.N.class)).isEqualTo(new StrOrNull.N());
        assertThat(OWN.readValue("null", StrOrNull.S.class)).isNull();
    }

    @Test
    void refusesATypeWithoutReaderInOneSentence() {
        assertThatThrownBy(() -> OWN.readValue("{}", UnknownEvent.class))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageStartingWith(UnknownEvent.class.getName()
                        + " has no public static method read(JsonInput), which generated types have");
    }

    @Test
    void namesTheFileThatTheParserReads(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("b.json"), BAD);
        JsonMapper naming = JsonMapper.builder()
                .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
        assertThatThrownBy(() -> naming.readValue(file, VhostUserBackend.class))
                .hasMessageStartingWith(file + ":1:27: VhostUserBackend: ");
        assertThatThrownBy(() -> QapiMappers.tolerant().readValue(file, VhostUserBackend.class))
                .hasMessageContaining(":1:27: VhostUserBackend: ".substring(1));
    }

    @Test
    void leavesMalformedJsonToJackson() {
        assertThatThrownBy(() -> OWN.readValue("{\"type\":", VhostUserBackend.class))
                .isInstanceOf(StreamReadException.class);
    }
}
