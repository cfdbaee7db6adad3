package io.github.qapi4j.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.schemas.interop.catalog.DescriptorEntry;
import io.github.qapi4j.schemas.interop.probe.ProbeOutcome;
import io.github.qapi4j.schemas.interop.select.BackendAbilities;
import io.github.qapi4j.schemas.interop.select.BackendSelection;
import io.github.qapi4j.schemas.interop.select.ChosenBackend;
import io.github.qapi4j.schemas.interop.select.RefusedBackend;
import io.github.qapi4j.schemas.vhostuser.VHostUserBackendCapabilities;
import io.github.qapi4j.schemas.vhostuser.VHostUserBackendGPUFeature;
import io.github.qapi4j.schemas.vhostuser.VHostUserBackendType;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs are shell scripts")
class VhostUserBackendsTest {
    private static final String VIRGL = "echo '{ \"features\": [ \"render-node\", \"virgl\" ], \"type\": \"gpu\" }'";

    @TempDir
    Path root;

    private HostFixture host;

    @BeforeEach
    void host() {
        host = new HostFixture(root);
    }

    private VhostUserBackends backends() {
        return VhostUserBackends.discover(host.searchPath());
    }

    @Test
    void choosesTheFirstThatHasTheFeaturesAndSaysWhyNotTheOthers() throws Exception {
        host.backend("10-fs", "fs", "exit 1");
        host.backend("20-plain", "gpu", "echo '{ \"type\": \"gpu\", \"features\": [] }'");
        host.backend("30-broken", "gpu", "echo no GPU >&2", "exit 3");
        host.backend("40-other", "gpu", "echo '{ \"type\": \"input\", \"features\": [] }'");
        host.backend("50-virgl", "gpu", VIRGL);
        host.backend("60-virgl", "gpu", VIRGL);

        BackendSelection selection =
                backends().selectBackend(VHostUserBackendType.GPU, VHostUserBackendGPUFeature.VIRGL);

        assertThat(selection.chosen()).get().extracting(ChosenBackend::binary).isEqualTo("/usr/lib/qemu/50-virgl");
        assertThat(selection.chosen().get().capabilities()).isInstanceOf(VHostUserBackendCapabilities.Gpu.class);
        assertThat(selection.refused())
                .extracting(refused -> refused.entry().name() + ": " + refused.reason())
                .containsExactly(
                        "20-plain.json: it lacks 'virgl'",
                        "30-broken.json: it ended with exit code 3: no GPU",
                        "40-other.json: its descriptor says type 'gpu', and it answered 'input'");
    }

    @Test
    void choosesNothingWhereNothingSuits() throws Exception {
        host.backend("50-virgl", "gpu", VIRGL);
        BackendSelection selection = backends().selectBackend("gpu", List.of("teleport"));
        assertThat(selection.chosen()).isEmpty();
        assertThat(selection.refused())
                .extracting(RefusedBackend::missingFeatures)
                .containsExactly(List.of("teleport"));
    }

    /** Types and features that are newer than the schema. */
    @Test
    void choosesAmongWhatTheSchemaDoesNotKnow() throws Exception {
        host.backend("50-quantum", "quantum", "echo '{ \"type\": \"quantum\", \"features\": [ \"spooky\" ] }'");
        BackendSelection selection = backends().selectBackend("quantum", Set.of("spooky"));
        assertThat(selection.chosen())
                .get()
                .extracting(ChosenBackend::entry)
                .extracting(DescriptorEntry::name)
                .isEqualTo("50-quantum.json");
    }

    @Test
    void findsFeaturesWhereverTheSchemaHasThem() {
        assertThat(abilities("{ \"features\": [ \"virgl\", \"new\" ], \"type\": \"gpu\" }"))
                .isEqualTo(new BackendAbilities("gpu", List.of("virgl", "new")));
        assertThat(abilities("{ \"type\": \"block\", \"features\": [ \"read-only\", 5, [ 1 ] ], \"x\": { \"y\": 1 } }"))
                .isEqualTo(new BackendAbilities("block", List.of("read-only")));
        assertThat(abilities("{ \"type\": \"input\", \"features\": [ \"evdev-path\" ] }"))
                .isEqualTo(new BackendAbilities("input", List.of("evdev-path")));
        assertThat(abilities("{ \"type\": \"fs\" }")).isEqualTo(new BackendAbilities("fs", List.of()));
    }

    private static BackendAbilities abilities(String json) {
        return BackendAbilities.of(QapiJson.tolerant().read(json, VHostUserBackendCapabilities::read));
    }

    @Test
    void looksForTheProgramsOnTheHostOfTheSearchPath() throws Exception {
        host.write(
                "etc/qemu/vhost-user/50-x.json",
                "{ \"description\": \"\", \"type\": \"fs\", \"binary\": \"/bin/sh\" }");
        DescriptorEntry<?> entry = backends().catalog().entries().get(0);
        assertThat(entry.problems()).hasSize(1);
        assertThat(backends().selectBackend("fs", Set.of()).refused())
                .singleElement()
                .extracting(RefusedBackend::outcome)
                .isEqualTo(new ProbeOutcome.Missing<>(root.resolve("bin/sh")));
    }
}
