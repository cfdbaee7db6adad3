package io.github.qapi4j.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.schemas.firmware.Firmware;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule with descriptors that break it, and with twins that keep it. */
class FirmwareRuleTest {
    private static final String SPLIT = flash("split", true);
    private static final String STATELESS = flash("stateless", false);
    private static final String MEMORY = "'device': 'memory', 'filename': '/x'";
    private static final String Q35 = target("x86_64", "pc-q35-*");
    private static final String VIRT = target("aarch64", "virt-*");
    private static final String SMM = "'secure-boot', 'requires-smm'";

    private static String flash(String mode, boolean template) {
        String file = "{ 'filename': '/x', 'format': 'raw' }";
        return "'device': 'flash', 'executable': " + file
                + (mode == null ? "" : ", 'mode': '" + mode + "'")
                + (template ? ", 'nvram-template': " + file : "");
    }

    private static String target(String architecture, String... machines) {
        String names = Arrays.stream(machines).map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        return "{ 'architecture': '" + architecture + "', 'machines': [ " + names + " ] }";
    }

    private static Arguments bad(FirmwareRule rule, String place, String... parts) {
        return Arguments.of(rule, place, List.of(parts));
    }

    private static Arguments good(String... parts) {
        return Arguments.of(null, null, List.of(parts));
    }

    /** The rule that is broken and where, and the descriptor: interfaces, mapping, targets, features. */
    static Stream<Arguments> descriptors() {
        return Stream.of(
                bad(FirmwareRule.NO_INTERFACE, "/interface-types", "", SPLIT, Q35, ""),
                good("'bios', 'uefi'", SPLIT, Q35, ""),
                bad(FirmwareRule.UEFI_FEATURE_WITHOUT_UEFI, "/features", "'bios'", SPLIT, Q35, SMM),
                bad(FirmwareRule.UEFI_FEATURE_WITHOUT_UEFI, "/features", "'bios'", MEMORY, Q35, "'host-uefi-vars'"),
                good("'bios'", MEMORY, Q35, "'acpi-s3'"),
                bad(
                        FirmwareRule.TEMPLATE_WITHOUT_SPLIT,
                        "/mapping/nvram-template",
                        "'uefi'",
                        flash("combined", true),
                        Q35,
                        ""),
                bad(
                        FirmwareRule.TEMPLATE_WITHOUT_SPLIT,
                        "/mapping/nvram-template",
                        "'uefi'",
                        flash("stateless", true),
                        Q35,
                        ""),
                good("'uefi'", flash("combined", false), Q35, ""),
                good("'uefi'", STATELESS, Q35, ""),
                good("'uefi'", flash("new", true), Q35, ""),
                bad(FirmwareRule.SPLIT_WITHOUT_TEMPLATE, "/mapping", "'uefi'", flash("split", false), Q35, ""),
                bad(FirmwareRule.SPLIT_WITHOUT_TEMPLATE, "/mapping", "'uefi'", flash(null, false), Q35, ""),
                good("'uefi'", flash(null, true), Q35, ""),
                good("'uefi'", flash("new", false), Q35, ""),
                bad(FirmwareRule.HOST_VARIABLES_IN_FLASH, "/mapping", "'uefi'", SPLIT, Q35, "'host-uefi-vars'"),
                bad(
                        FirmwareRule.HOST_VARIABLES_IN_FLASH,
                        "/mapping",
                        "'uefi'",
                        flash("combined", false),
                        Q35,
                        "'host-uefi-vars'"),
                bad(
                        FirmwareRule.HOST_VARIABLES_IN_FLASH,
                        "/mapping",
                        "'uefi'",
                        flash(null, true),
                        Q35,
                        "'host-uefi-vars'"),
                good("'uefi'", STATELESS, Q35, "'host-uefi-vars', 'secure-boot'"),
                good("'uefi'", MEMORY, VIRT, "'host-uefi-vars'"),
                bad(FirmwareRule.NO_TARGET, "/targets", "'uefi'", SPLIT, "", ""),
                bad(FirmwareRule.NO_MACHINE, "/targets/1/machines", "'uefi'", SPLIT, Q35 + ", " + target("i386"), ""),
                bad(
                        FirmwareRule.MACHINE_ALIAS,
                        "/targets/0/machines/1",
                        "'uefi'",
                        SPLIT,
                        target("x86_64", "pc-q35-*", "q35"),
                        ""),
                bad(FirmwareRule.MACHINE_ALIAS, "/targets/0/machines/0", "'uefi'", SPLIT, target("i386", "pc"), ""),
                bad(
                        FirmwareRule.MACHINE_ALIAS,
                        "/targets/0/machines/0",
                        "'uefi'",
                        SPLIT,
                        target("aarch64", "virt"),
                        ""),
                bad(FirmwareRule.MACHINE_ALIAS, "/targets/0/machines/0", "'uefi'", SPLIT, target("arm", "virt"), ""),
                good("'uefi'", SPLIT, target("riscv64", "virt"), ""),
                good("'uefi'", SPLIT, target("loongarch64", "virt"), ""),
                good("'uefi'", MEMORY, target("x86_64", "microvm", "pc-*", "q35*"), ""),
                bad(FirmwareRule.X86_FEATURE_ELSEWHERE, "/features", "'uefi'", SPLIT, VIRT, "'requires-smm'"),
                bad(FirmwareRule.X86_FEATURE_ELSEWHERE, "/features", "'uefi'", SPLIT, Q35 + ", " + VIRT, "'amd-sev'"),
                bad(FirmwareRule.X86_FEATURE_ELSEWHERE, "/features", "'uefi'", SPLIT, VIRT, "'amd-sev-es'"),
                bad(FirmwareRule.X86_FEATURE_ELSEWHERE, "/features", "'uefi'", SPLIT, VIRT, "'amd-sev-snp'"),
                bad(FirmwareRule.X86_FEATURE_ELSEWHERE, "/features", "'uefi'", SPLIT, VIRT, "'intel-tdx'"),
                good("'uefi'", SPLIT, Q35, "'requires-smm', 'amd-sev', 'amd-sev-es', 'amd-sev-snp', 'intel-tdx'"),
                good("'uefi'", SPLIT, target("new", "x"), "'requires-smm'"),
                bad(
                        FirmwareRule.HOST_VARIABLES_ELSEWHERE,
                        "/features",
                        "'uefi'",
                        MEMORY,
                        target("arm", "x"),
                        "'host-uefi-vars'"),
                bad(
                        FirmwareRule.HOST_VARIABLES_ELSEWHERE,
                        "/features",
                        "'uefi'",
                        MEMORY,
                        target("i386", "x"),
                        "'host-uefi-vars'"),
                bad(FirmwareRule.KEYS_WITHOUT_SECURE_BOOT, "/features", "'uefi'", SPLIT, Q35, "'enrolled-keys'"),
                good("'uefi'", SPLIT, Q35, "'enrolled-keys', " + SMM),
                bad(FirmwareRule.SECURE_BOOT_WITHOUT_SMM, "/features", "'uefi'", SPLIT, Q35, "'secure-boot'"),
                bad(
                        FirmwareRule.SECURE_BOOT_WITHOUT_SMM,
                        "/features",
                        "'uefi'",
                        flash("combined", false),
                        Q35,
                        "'secure-boot'"),
                good("'uefi'", SPLIT, VIRT, "'secure-boot'"),
                good("'uefi'", STATELESS, Q35, "'secure-boot'"),
                good("'uefi'", MEMORY, Q35, "'secure-boot', 'intel-tdx'"),
                bad(
                        FirmwareRule.VERBOSE_TWICE,
                        "/features",
                        "'uefi'",
                        SPLIT,
                        Q35,
                        "'verbose-static', 'verbose-dynamic'"),
                good("'uefi'", SPLIT, Q35, "'verbose-static'"));
    }

    private static Firmware firmware(List<String> parts) {
        String json = "{ 'description': '', 'interface-types': [ %s ], 'mapping': { %s }, 'targets': [ %s ],"
                + " 'features': [ %s ], 'tags': [] }";
        return QapiJson.tolerant().read(json.formatted(parts.toArray()).replace('\'', '"'), Firmware::read);
    }

    @ParameterizedTest
    @MethodSource("descriptors")
    void breaksThisRuleAndNoOther(FirmwareRule rule, String place, List<String> parts) {
        List<String> found = new ArrayList<>();
        for (FirmwareRule one : FirmwareRule.values()) {
            one.breaches("x.json", firmware(parts)).forEach(where -> found.add(one.id() + " " + where));
        }
        assertThat(found).isEqualTo(rule == null ? List.of() : List.of(rule.id() + " " + place));
    }

    @Test
    void everyRuleIsBroken() {
        Set<Object> broken = descriptors().map(one -> one.get()[0]).collect(Collectors.toSet());
        assertThat(broken).contains((Object[]) FirmwareRule.values());
    }

    @Test
    void readmeListsTheRules() throws Exception {
        List<String> rows = Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.matches("\\| `[a-z0-9-]+` \\| .*"))
                .map(line -> line.split("`")[1])
                .toList();
        assertThat(rows)
                .containsSubsequence(Arrays.stream(FirmwareRule.values())
                        .map(FirmwareRule::id)
                        .toList());
    }
}
