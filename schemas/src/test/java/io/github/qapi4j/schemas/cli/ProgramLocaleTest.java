package io.github.qapi4j.schemas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.schemas.HostFixture;
import io.github.qapi4j.schemas.interop.PathText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program itself, in processes of several locales: names of files arrive and leave as they are. */
@Timeout(240)
@EnabledOnOs(OS.LINUX)
class ProgramLocaleTest {
    @TempDir
    Path folder;

    private Path host;

    @BeforeEach
    void filesBeyondAscii() throws Exception {
        host = Files.createDirectories(folder.resolve(PathText.parse("h\u00f4te")));
        HostFixture fixture = new HostFixture(host);
        Files.move(fixture.firmware("50", "*", ""), host.resolve(PathText.parse("50-\u00e9.json")));
        fixture.write("qemu/vhost-user/60-\u4e2d.json", """
                { "description": "\u00dc", "type": "fs", "binary": "/usr/lib/\u00e9" }
                """);
        fixture.write("usr/lib/\u00e9", "#!/bin/sh\necho '{ \"type\": \"fs\" }'\n");
        fixture.write("latin\udce9.json", "{");
        Files.setPosixFilePermissions(
                host.resolve(PathText.parse("usr/lib/\u00e9")), PosixFilePermissions.fromString("rwx------"));
    }

    /** Runs a line of the shell in the host's folder, and prints the exit code; a file brings it there in UTF-8. */
    private String shell(String locale, String line) throws Exception {
        Files.write(folder.resolve("script"), line.getBytes(StandardCharsets.UTF_8));
        ProcessBuilder builder =
                new ProcessBuilder("/bin/sh", "-c", "cd \"$HERE\"/h*te && . \"$HERE\"/script; echo \" $?\"");
        builder.environment().put("HERE", folder.toString());
        builder.environment().put("LC_ALL", locale);
        builder.environment()
                .put(
                        "QAPI",
                        Path.of(System.getProperty("java.home"), "bin", "java") + " -cp "
                                + System.getProperty("java.class.path") + " " + Main.class.getName());
        builder.redirectErrorStream(true);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    private static JsonNode json(String output) {
        return JsonMapper.shared().readTree(output.substring(0, output.lastIndexOf('\n', output.length() - 2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX", "C.UTF-8"})
    void argumentsKeepTheirNames(String locale) throws Exception {
        JsonNode report =
                json(shell(locale, "$QAPI check --format json 50-\u00e9.json")).get(0);
        Path checked = host.resolve(PathText.parse(report.get("path").asString()));
        assertThat(checked).exists();
        assertThat(report.get("good").asBoolean()).isTrue();

        String text = shell(locale, "cd ..; $QAPI check h\u00f4te/50-\u00e9.json");
        assertThat(text)
                .isEqualTo(
                        locale.equals("C.UTF-8")
                                ? "h\u00f4te/50-\u00e9.json: good\n 0\n"
                                : "h\\u00f4te/50-\\u00e9.json: good\n 0\n");

        assertThat(shell(locale, "$QAPI check \"$PWD\"/latin*.json"))
                .contains(":1:2: ")
                .endsWith(" 1\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "C.UTF-8"})
    void rootAndDirectoriesAndVariablesKeepTheirNames(String locale) throws Exception {
        for (String line : new String[] {
            "XDG_CONFIG_HOME=$PWD $QAPI list --kind vhost-user --format json",
            "$QAPI list --dir qemu/vhost-user --format json",
            "XDG_CONFIG_HOME=/ $QAPI list --kind vhost-user --root . --format json"
        }) {
            // The first line also lists what is installed on the machine that runs the test.
            List<JsonNode> files = json(shell(locale, line))
                    .valueStream()
                    .filter(file -> file.get("name").asString().equals("60-\u4e2d.json"))
                    .toList();
            assertThat(files).as(line).hasSize(1);
            assertThat(PathText.parse(files.get(0).get("path").asString())).exists();
            assertThat(files.get(0).get("status").asString()).isEqualTo("active");
            assertThat(files.get(0).get("description").asString()).isEqualTo("\u00dc");
        }
        assertThat(shell(locale, "XDG_CONFIG_HOME=/ $QAPI check --root \"$PWD\" --kind vhost-user"))
                .as("the program with a name beyond ASCII is found")
                .contains("60-" + (locale.equals("C") ? "\\u4e2d" : "\u4e2d") + ".json: good\n");
    }

    /** Java cannot start such a program in the C locale; it says so, and what to do. */
    @ParameterizedTest
    @ValueSource(strings = {"C", "C.UTF-8"})
    void probeSaysWhereJavaCannotPassOnAName(String locale) throws Exception {
        String output = shell(locale, "XDG_CONFIG_HOME=/ $QAPI probe --root \"$PWD\"");
        assertThat(output)
                .contains(
                        locale.equals("C")
                                ? "Java cannot pass on its path in this locale; set LC_ALL to C.UTF-8"
                                : "answered  fs");
    }
}
