package io.github.qapi4j.schemas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.schemas.HostFixture;
import io.github.qapi4j.schemas.cli.line.Screen;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs are shell scripts")
class MainTest {
    private static final String USER = "etc/qemu/vhost-user/";

    @TempDir
    Path root;

    private HostFixture host;
    private int exitCode;

    @BeforeEach
    void hostWithAllKindsOfFiles() throws Exception {
        host = new HostFixture(root);
        host.backend("50-gpu", "gpu", "echo '{ \"type\": \"gpu\", \"features\": [ \"virgl\" ] }'");
        host.backend("60-fs", "fs", "exit 1");
        host.backend("70-hidden", "fs", "exit 1");
        host.write(USER + "70-hidden.json", "");
        host.write(USER + "80-bad.json", "{\n  \"description\": 5\n}");
        host.write(USER + "note~", "");
        host.firmware("40-uefi", "pc-q35-*", "\"secure-boot\"");
    }

    /** Returns what the command prints, with the root left out. */
    private String run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        exitCode = Main.run(new Screen(StandardCharsets.UTF_8), new PrintWriter(out), new PrintWriter(err), arguments);
        return (out.toString() + err).replace(root.toString(), "");
    }

    private String runOnHost(String command, String... options) {
        List<String> arguments = new ArrayList<>(List.of(command, "--system", "--root", root.toString()));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    @Test
    void listsForPeople() {
        assertThat(runOnHost("list")).isEqualTo("""
                        STATUS   TYPE  DESCRIPTION     FILE
                        active   gpu   Backend 50-gpu  /usr/share/qemu/vhost-user/50-gpu.json
                        active   fs    Backend 60-fs   /usr/share/qemu/vhost-user/60-fs.json
                        ignored  -     -               /etc/qemu/vhost-user/70-hidden.json
                                it is empty: it hides this name in less specific directories
                        masked   -     -               /usr/share/qemu/vhost-user/70-hidden.json
                                hidden by /etc/qemu/vhost-user/70-hidden.json
                        problem  -     -               /etc/qemu/vhost-user/80-bad.json
                                line 2, column 18: VhostUserBackend: member 'description' must be a string, found the \
                        number 5 (at /description); write it as the schema describes it
                        ignored  -     -               /etc/qemu/vhost-user/note~
                                its name does not end in '.json'

                        STATUS  INTERFACE  ARCHITECTURE  DESCRIPTION       FILE
                        active  uefi       x86_64        Firmware 40-uefi  /usr/share/qemu/firmware/40-uefi.json
                                the file '/usr/40-uefi.fd' does not exist (at /mapping/executable/filename)
                        """);
        assertThat(exitCode).isZero();
    }

    @Test
    void listsForPrograms() {
        JsonNode files = json(runOnHost("list", "--format", "json", "--kind", "vhost-user"));
        assertThat(files)
                .extracting(file ->
                        file.get("name").asString() + " " + file.get("status").asString())
                .containsExactly(
                        "50-gpu.json active",
                        "60-fs.json active",
                        "70-hidden.json ignored",
                        "70-hidden.json masked",
                        "80-bad.json problem",
                        "note~ ignored");
        assertThat(files.get(0).get("type").asString()).isEqualTo("gpu");
        assertThat(files.get(0).get("description").asString()).isEqualTo("Backend 50-gpu");
        assertThat(files.get(3).get("by").asString()).isEqualTo("/" + USER + "70-hidden.json");
        assertThat(files.get(4).get("reason").asString()).startsWith("line 2, column 18: ");
    }

    @Test
    void listsActiveFilesOfBothKindsFirst() {
        assertThat(json(runOnHost("list", "--format", "json")))
                .extracting(file -> file.get("status").asString())
                .startsWith("active", "active", "active", "ignored");
    }

    @Test
    void listsNamedDirectoriesOnly() throws Exception {
        assertThat(run("list", "--dir", root + "/usr/share/qemu/firmware")).contains("40-uefi.json");
        assertThat(run("list", "--dir", root + "/" + USER, "--dir", root + "/usr/share/qemu/vhost-user"))
                .contains("active   fs    Backend 70-hidden")
                .contains("replaced by /usr/share/qemu/vhost-user/70-hidden.json");
        assertThat(run(
                        "list",
                        "--dir",
                        Files.createDirectory(root.resolve("empty")).toString()))
                .isEqualTo("No vhost-user backends in\n  /empty\n");
    }

    @Test
    void explains() {
        assertThat(runOnHost("explain", "--kind", "vhost-user")).startsWith("""
                        Directories for vhost-user descriptors, from the most general to the most specific:
                          /usr/share/qemu/vhost-user
                          /etc/qemu/vhost-user

                        /usr/share/qemu/vhost-user/50-gpu.json
                          counts, as number 1 in order
                        """).contains("""
                        /usr/share/qemu/vhost-user/70-hidden.json
                          does not count: it is hidden by /etc/qemu/vhost-user/70-hidden.json
                        """);
        JsonNode kinds = json(runOnHost("explain", "--format", "json"));
        assertThat(kinds.get(1).get("directories").get(1).get("state").asString())
                .isEqualTo("absent");
        assertThat(kinds.get(0).get("files")).hasSize(6);
    }

    @Test
    void checksFiles() throws Exception {
        String good = root + "/usr/share/qemu/vhost-user/50-gpu.json";
        String firmware = Files.copy(root.resolve("usr/share/qemu/firmware/40-uefi.json"), root.resolve("elsewhere"))
                .toString();
        assertThat(run("check", good, firmware))
                .isEqualTo("/usr/share/qemu/vhost-user/50-gpu.json: good\n/elsewhere: good\n");
        assertThat(exitCode).isZero();

        assertThat(run("check", "--root", root.toString(), firmware))
                .startsWith("warning: /elsewhere: the file '/usr/40-uefi.fd' does not exist");
        assertThat(exitCode).isZero();

        assertThat(run("check", good, root + "/" + USER + "80-bad.json"))
                .contains("\n/etc/qemu/vhost-user/80-bad.json:2:18: VhostUserBackend: member 'description' must be ");
        assertThat(exitCode).isEqualTo(1);

        assertThat(json(run("check", "--format", "json", root + "/missing"))
                        .get(0)
                        .get("good")
                        .asBoolean())
                .isFalse();
        assertThat(exitCode).isEqualTo(1);
    }

    @Test
    void warnsOfWhatOnlyTheDescriptionDemands() throws Exception {
        String file = host.write("firmware/ovmf.json", """
                { "description": "", "interface-types": [ "uefi" ],
                  "mapping": { "device": "flash", "executable": { "filename": "/x", "format": "raw" } },
                  "targets": [ { "architecture": "x86_64", "machines": [ "q35" ] } ],
                  "features": [ "acpi-s3", "requires-sm" ], "tags": [] }
                """).toString();
        assertThat(run("check", file).lines().map(line -> line.replaceFirst(";.*", "")))
                .startsWith("warning: /firmware/ovmf.json:4:28: Firmware: element 1 of member 'features' holds"
                        + " 'requires-sm', which FirmwareFeature does not have (did you mean 'requires-smm'?)")
                .endsWith(
                        "warning: /firmware/ovmf.json: the file's name does not start with two digits and '-', which"
                                + " decide when it is tried",
                        "warning: /firmware/ovmf.json: mode 'split', which a missing mode means as well, has its"
                                + " variables in a file of their own, and no template is named for it (at /mapping)",
                        "warning: /firmware/ovmf.json: this is an alias of a machine, which no guest's full name matches"
                                + " (at /targets/0/machines/0)")
                .hasSize(4);
        assertThat(exitCode).isZero();
        JsonNode problems = json(run("check", "--format", "json", file)).get(0).get("problems");
        assertThat(problems)
                .filteredOn(problem -> problem.has("rule"))
                .extracting(problem -> problem.get("severity").asString() + " "
                        + problem.get("rule").asString() + " "
                        + problem.get("jsonPath").asString())
                .containsExactly(
                        "warning file-name ",
                        "warning split-without-template /mapping",
                        "warning machine-alias /targets/0/machines/0");
    }

    @Test
    void checksTheSearchPath() {
        assertThat(runOnHost("check").lines()).hasSize(4);
        assertThat(exitCode).isEqualTo(1);
    }

    @Test
    void probes() {
        assertThat(runOnHost("probe")).isEqualTo("""
                        STATUS    TYPE  PROGRAM               FEATURES
                        answered  gpu   /usr/lib/qemu/50-gpu  virgl
                        failed    fs    /usr/lib/qemu/60-fs   -
                                it ended with exit code 1
                        """);
        assertThat(exitCode).isEqualTo(1);
    }

    @Test
    void choosesABackend() {
        JsonNode chosen = json(runOnHost("probe", "--type", "gpu", "--feature", "virgl", "--format", "json"));
        assertThat(exitCode).isZero();
        assertThat(chosen).hasSize(1);
        assertThat(chosen.get(0).get("status").asString()).isEqualTo("chosen");
        assertThat(runOnHost("probe", "--type", "gpu", "--feature", "x")).contains("refused", "it lacks 'x'");
        assertThat(exitCode).isEqualTo(1);
        runOnHost("probe", "--type", "net");
        assertThat(exitCode).isEqualTo(1);
    }

    @Test
    void refusesAWrongCommandLine() {
        for (List<String> arguments : List.of(
                List.<String>of(),
                List.of("frobnicate"),
                List.of("list", "--kind", "x"),
                List.of("list", "--session", "--system"),
                List.of("probe", "--kind", "firmware"),
                List.of("probe", "--timeout", "0"),
                List.of("probe", "--feature", "virgl"))) {
            assertThat(run(arguments.toArray(String[]::new)))
                    .startsWith("qapi-interop: ")
                    .hasLineCount(2);
            assertThat(exitCode).isEqualTo(2);
        }
    }
}
