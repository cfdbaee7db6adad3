package io.github.qapi4j.schemas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.schemas.HostFixture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SelectCommandTest {
    private static final String DIRECTORY = "usr/share/qemu/firmware/";

    @TempDir
    Path root;

    @BeforeEach
    void images() throws Exception {
        HostFixture host = new HostFixture(root);
        host.firmware("10-i440fx", "pc-i440fx-*", "\"acpi-s3\"");
        image(host, "20-qcow2", "\"device\": \"flash\", \"mode\": \"split\"" + flash("qcow2", true), "\"secure-boot\"");
        image(host, "30-combined", "\"device\": \"flash\", \"mode\": \"combined\"" + flash("raw", false), "");
        image(
                host,
                "40-stateless",
                "\"device\": \"flash\", \"mode\": \"stateless\"" + flash("raw", false),
                "\"amd-sev\"");
        image(host, "50-rom", "\"device\": \"memory\", \"filename\": \"/usr/rom\"", "\"intel-tdx\"");
        image(host, "60-split", "\"device\": \"flash\"" + flash("raw", true), "\"secure-boot\", \"enrolled-keys\"");
    }

    private static String flash(String format, boolean template) {
        String file = "{ \"filename\": \"/usr/%s\", \"format\": \"" + format + "\" }";
        return ", \"executable\": " + file.formatted("code")
                + (template ? ", \"nvram-template\": " + file.formatted("vars") : "");
    }

    private static void image(HostFixture host, String name, String mapping, String features) throws Exception {
        host.write(DIRECTORY + name + ".json", """
                { "description": "%s", "interface-types": [ "uefi" ], "mapping": { %s },
                  "targets": [ { "architecture": "x86_64", "machines": [ "pc-q35-*" ] } ],
                  "features": [ %s ], "tags": [] }
                """.formatted(name, mapping, features));
    }

    private CommandRun select(String... options) {
        List<String> arguments = new ArrayList<>(List.of("select", "--system", "--root", root.toString()));
        arguments.addAll(List.of(options));
        return CommandRun.of(arguments.toArray(String[]::new)).without(root);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 10-i440fx",
        "--machine pc-q35-9.2, 20-qcow2",
        "--machine q35, ",
        "--architecture x86_64 --image-format raw, 10-i440fx",
        "--machine pc-q35-9.2 --image-format raw, 30-combined",
        "--machine pc-q35-9.2 --image-format raw --mode split, 60-split",
        "--mode combined, 30-combined",
        "--machine pc-q35-9.2 --mode stateless, 40-stateless",
        "--mode stateless --image-format qcow2, ",
        "--device memory, 50-rom",
        "--device memory --image-format raw, 50-rom",
        "--device memory --image-format qcow2, ",
        "--device memory --mode stateless, ",
        "--feature secure-boot --without enrolled-keys, 20-qcow2",
        "--feature secure-boot --feature enrolled-keys, 60-split",
        "--architecture aarch64, ",
        "--interface bios, "
    })
    void choosesTheFirstThatSuits(String options, String expected) {
        String[] words = options.isEmpty() ? new String[0] : options.split(" ");
        CommandRun run = select(words);
        assertThat(run.exitCode()).isEqualTo(expected == null ? 1 : 0);
        assertThat(run.out().lines().filter(line -> line.startsWith("chosen")))
                .hasSize(expected == null ? 0 : 1)
                .allMatch(line -> line.contains(expected + ".json"));
        assertThat(run.err()).isEmpty();
    }

    @Test
    void showsPeopleTheFilesAndTheReasons() {
        assertThat(select("--feature", "secure-boot").out()).isEqualTo("""
                        STATUS   DESCRIPTION         FILE
                        chosen   20-qcow2            /usr/share/qemu/firmware/20-qcow2.json
                                device: flash
                                mode: split
                                filename: /usr/code
                                format: qcow2
                                nvram-template: /usr/vars
                                nvram-template-format: qcow2
                                the file '/usr/code' does not exist (at /mapping/executable/filename)
                                the file '/usr/vars' does not exist (at /mapping/nvram-template/filename)
                        refused  Firmware 10-i440fx  /usr/share/qemu/firmware/10-i440fx.json
                                it lacks 'secure-boot'
                        """);
    }

    @Test
    void givesProgramsAllThatTheyNeedToLoadTheImage() {
        JsonNode images = select("--format", "json", "--machine", "pc-q35-9.2").json();
        assertThat(images.get(0).get("status").asString()).isEqualTo("chosen");
        assertThat(images.get(0).get("filename").asString()).isEqualTo("/usr/code");
        assertThat(images.get(0).get("format").asString()).isEqualTo("qcow2");
        assertThat(images.get(0).get("nvram-template").asString()).isEqualTo("/usr/vars");
        assertThat(images.get(0).get("mode").asString()).isEqualTo("split");
        assertThat(images.get(1).get("reason").asString()).isEqualTo("it is not for pc-q35-9.2 of any architecture");
    }

    @Test
    void refusesWordsThatNoDescriptorHas() {
        CommandRun run = select("--architecture", "x86-64");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "'x86-64' is none of aarch64, arm, i386, loongarch64, riscv64, x86_64 (did you mean 'x86_64'?)");
        for (String option : List.of("--interface", "--device", "--mode", "--image-format", "--kind")) {
            assertThat(select(option, "vhost-user").exitCode()).as(option).isEqualTo(2);
        }
    }

    /** A misspelt feature that must not be there would let every image pass. */
    @Test
    void remarksOnFeaturesThatNobodyKnows() {
        assertThat(select("--without", "enroled-keys", "--feature", "acpi-s3").err())
                .isEqualTo("qapi-interop: warning: no firmware here has the feature 'enroled-keys', and QEMU does not"
                        + " know it (did you mean 'enrolled-keys'?)\n");
    }

    @Test
    void saysThatThereIsNothingToChooseFrom(@TempDir Path empty) {
        CommandRun run = CommandRun.of("select", "--system", "--root", empty.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).startsWith("No firmware to choose from");
    }
}
