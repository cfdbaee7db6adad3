package io.github.qapi4j.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.schemas.firmware.Firmware;
import io.github.qapi4j.schemas.firmware.FirmwareArchitecture;
import io.github.qapi4j.schemas.firmware.FirmwareDevice;
import io.github.qapi4j.schemas.firmware.FirmwareFeature;
import io.github.qapi4j.schemas.firmware.FirmwareOSInterface;
import io.github.qapi4j.schemas.interop.catalog.DescriptorEntry;
import io.github.qapi4j.schemas.interop.select.FirmwareMatcher;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirmwareMatcherTest {
    private static final FirmwareMatcher Q35 = FirmwareMatcher.any()
            .architecture(FirmwareArchitecture.X86_64)
            .machine("pc-q35-9.2")
            .interfaceType(FirmwareOSInterface.UEFI);

    @TempDir
    Path root;

    private Firmwares firmwares;

    @BeforeEach
    void images() throws Exception {
        HostFixture host = new HostFixture(root);
        host.firmware("10-i440fx", "pc-i440fx-*", "\"secure-boot\"");
        host.firmware("20-enrolled", "pc-q35-*", "\"secure-boot\", \"enrolled-keys\"");
        host.firmware("30-secure", "pc-q35-*", "\"secure-boot\", \"time-travel\"");
        host.firmware("40-plain", "pc-q35-*", "");
        firmwares = Firmwares.discover(host.searchPath());
    }

    private String select(FirmwareMatcher matcher) {
        return firmwares.select(matcher).map(DescriptorEntry::name).orElse("none");
    }

    @Test
    void choosesByMachineAndFeatures() {
        assertThat(select(FirmwareMatcher.any())).isEqualTo("10-i440fx.json");
        assertThat(select(Q35)).isEqualTo("20-enrolled.json");
        assertThat(select(Q35.refusing(FirmwareFeature.ENROLLED_KEYS))).isEqualTo("30-secure.json");
        assertThat(select(Q35.refusing(FirmwareFeature.SECURE_BOOT))).isEqualTo("40-plain.json");
        assertThat(select(Q35.requiring(Set.of("time-travel")))).isEqualTo("30-secure.json");
        assertThat(select(Q35.requiring(FirmwareFeature.SECURE_BOOT).refusing(Set.of("time-travel", "enrolled-keys"))))
                .isEqualTo("none");
    }

    @Test
    void architectureAndMachineBelongTogether() throws Exception {
        assertThat(select(Q35.architecture(FirmwareArchitecture.AARCH64))).isEqualTo("none");
        assertThat(select(FirmwareMatcher.any().architecture(FirmwareArchitecture.X86_64)))
                .isEqualTo("10-i440fx.json");
        assertThat(select(FirmwareMatcher.any().machine("q35"))).isEqualTo("none");
    }

    @Test
    void saysWhyAnImageDoesNotSuit() {
        Firmware firmware = firmwares.catalog().entries().get(0).value();
        assertThat(Q35.device(FirmwareDevice.MEMORY)
                        .interfaceType(FirmwareOSInterface.BIOS)
                        .requiring(FirmwareFeature.AMD_SEV)
                        .refusing(FirmwareFeature.SECURE_BOOT)
                        .objections(firmware))
                .containsExactly(
                        "it is not for pc-q35-9.2 of x86_64",
                        "it has no bios interface",
                        "it is not mapped as memory",
                        "it lacks 'amd-sev'",
                        "it has 'secure-boot'");
        assertThat(FirmwareMatcher.any().objections(firmware)).isEmpty();
    }

    /** An empty list names no machine; only who does not ask for one may get such an image. */
    @ParameterizedTest
    @CsvSource(
            value = {
                "[]|false|false|false",
                "[ { 'architecture': 'x86_64', 'machines': [] } ]|false|false|false",
                "[ { 'architecture': 'x86_64', 'machines': [ 'pc-q35-*' ] } ]|true|true|true",
                "[ { 'architecture': 'x86_64', 'machines': [] }, { 'architecture': 'arm', 'machines': [ 'pc-q35-*' ] } ]"
                        + "|false|true|false"
            },
            delimiter = '|',
            quoteCharacter = '"')
    void imageWithoutTargetsSuitsNoMachine(String targets, boolean byArchitecture, boolean byMachine, boolean byBoth) {
        Firmware firmware = QapiJson.strict().read("""
                { "description": "", "interface-types": [], "mapping": { "device": "memory", "filename": "/x" },
                  "targets": %s, "features": [], "tags": [] }
                """.formatted(targets.replace('\'', '"')), Firmware::read);
        FirmwareMatcher x86 = FirmwareMatcher.any().architecture(FirmwareArchitecture.X86_64);
        assertThat(FirmwareMatcher.any().test(firmware)).isTrue();
        assertThat(x86.test(firmware)).isEqualTo(byArchitecture);
        assertThat(FirmwareMatcher.any().machine("pc-q35-9.2").test(firmware)).isEqualTo(byMachine);
        assertThat(x86.machine("pc-q35-9.2").test(firmware)).isEqualTo(byBoth);
        assertThat(FirmwareMatcher.any().interfaceType(FirmwareOSInterface.UEFI).test(firmware))
                .as("an image without interfaces has none")
                .isFalse();
    }

    @Test
    void wantsNothingThatIsUnrecognized() {
        assertThatThrownBy(() -> Q35.architecture(FirmwareArchitecture.UNRECOGNIZED))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void looksForTheImages() {
        assertThat(firmwares.catalog().entries().get(0).problems())
                .singleElement()
                .extracting(problem -> problem.message())
                .isEqualTo("the file '/usr/10-i440fx.fd' does not exist (at /mapping/executable/filename)");
    }
}
