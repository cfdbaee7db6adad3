package io.github.qapi4j.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.qapi4j.schemas.firmware.FirmwareArchitecture;
import io.github.qapi4j.schemas.firmware.FirmwareFeature;
import io.github.qapi4j.schemas.firmware.FirmwareOSInterface;
import io.github.qapi4j.schemas.interop.DescriptorSearchPath;
import io.github.qapi4j.schemas.interop.catalog.DescriptorCatalog;
import io.github.qapi4j.schemas.interop.select.BackendSelection;
import io.github.qapi4j.schemas.interop.select.ChosenBackend;
import io.github.qapi4j.schemas.interop.select.FirmwareMatcher;
import io.github.qapi4j.schemas.vhostuser.VHostUserBackendGPUFeature;
import io.github.qapi4j.schemas.vhostuser.VHostUserBackendType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The real things, where Debian's packages qemu-system-gui and ovmf put them; needs {@code -Pdebian}. */
@Timeout(120)
class InstalledTest {
    @BeforeEach
    void packages() {
        assumeThat(Boolean.getBoolean("qapi.installed"))
                .as("-Pdebian says that Debian's packages are installed")
                .isTrue();
    }

    private static void assertSound(DescriptorCatalog<?> catalog) {
        assertThat(catalog.entries()).isNotEmpty();
        assertThat(catalog.problems()).isEmpty();
        assertThat(catalog.explain()).contains("counts, as number 1 in order\n");
    }

    @Test
    void graphicsBackendIsListedAndProbed() {
        VhostUserBackends backends = VhostUserBackends.discover(DescriptorSearchPath.system());
        assertSound(backends.catalog());
        BackendSelection selection = backends.selectBackend(VHostUserBackendType.GPU, VHostUserBackendGPUFeature.VIRGL);
        assertThat(selection.chosen())
                .as(selection.refused().toString())
                .get()
                .extracting(ChosenBackend::binary)
                .asString()
                .endsWith("vhost-user-gpu");
    }

    @Test
    void firmwareWithSecureBootIsFound() {
        Firmwares firmwares = Firmwares.discover(DescriptorSearchPath.system());
        assertSound(firmwares.catalog());
        assertThat(firmwares.select(FirmwareMatcher.any()
                        .architecture(FirmwareArchitecture.X86_64)
                        .machine("pc-q35-7.2")
                        .interfaceType(FirmwareOSInterface.UEFI)
                        .requiring(FirmwareFeature.SECURE_BOOT)))
                .isPresent();
    }
}
