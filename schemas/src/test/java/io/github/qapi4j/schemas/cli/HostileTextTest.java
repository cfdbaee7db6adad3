package io.github.qapi4j.schemas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.schemas.HostFixture;
import io.github.qapi4j.schemas.interop.PathText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names, contents, answers and arguments that would like to write to the terminal themselves. */
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs are shell scripts")
class HostileTextTest {
    /** ESC, CSI in one byte, a line end, DEL, reversed writing, isolates, no width, a line separator, a private character. */
    private static final String EVIL = "\u001b[31m\u009b1m\n\r\u007f\u202e\u2066\u200b\u2028\ue000\u00e9";

    private static final String NAME = "\\u001b[31m\\u009b1m\\n\\r\\u007f\\u202e\\u2066\\u200b\\u2028\\ue000\\u00e9";

    /** With half of a surrogate pair, which a name cannot have. */
    private static final String JSON_EVIL = NAME + "\\ud800.";

    @TempDir
    Path folder;

    private Path root;

    @BeforeEach
    void hostileHost() throws Exception {
        root = Files.createDirectories(folder.resolve(PathText.parse("root" + EVIL)));
        HostFixture host = new HostFixture(root);
        String user = "etc/qemu/vhost-user/";
        host.backend("10-gpu", "gpu", "printf '\\033[31m\\342\\200\\256' >&2; exit 1");
        host.backend("20-fs", "fs", "printf '{\"\\033[31m\\342\\200\\256'");
        host.write(
                user + "30-" + EVIL + ".json",
                "{ \"description\": \"" + JSON_EVIL + "\", \"type\": \"" + JSON_EVIL + "\", \"binary\": \"/" + JSON_EVIL
                        + "\", \"" + NAME + "\": 1 }");
        host.write(user + "40-" + EVIL + ".json", "{ \"" + NAME + "\": 1 }");
        host.write(user + "50-" + EVIL + ".json", "{ \"description\": " + EVIL);
        host.write(user + "60-" + EVIL + ".json", "");
        host.write("usr/share/qemu/vhost-user/60-" + EVIL + ".json", "");
        Files.createSymbolicLink(
                root.resolve(PathText.parse(user + "70-" + EVIL + ".json")), PathText.parse("nowhere" + EVIL));
        String firmware = "usr/share/qemu/firmware/";
        host.write(firmware + "10-" + EVIL + ".json", """
                { "description": "%1$s", "interface-types": [ "%1$s" ],
                  "mapping": { "device": "flash", "mode": "%1$s",
                               "executable": { "filename": "/%1$s", "format": "%1$s" },
                               "nvram-template": { "filename": "%1$s", "format": "raw" } },
                  "targets": [ { "architecture": "%1$s", "machines": [ "%1$s" ] } ],
                  "features": [ "%1$s" ], "tags": [ "%1$s" ] }
                """.formatted(JSON_EVIL));
        host.write(firmware + "20-x.json", "{ \"mapping\": { \"device\": \"" + JSON_EVIL + "\", \"" + NAME + "\": {");
        host.write("etc/qemu/firmware", EVIL);
    }

    static Stream<List<String>> commands() {
        return Stream.of(
                List.of("list", "--system"),
                List.of("explain", "--system"),
                List.of("check", "--system"),
                List.of("check", "ROOT/etc/qemu/vhost-user/40-" + EVIL + ".json", "ROOT/" + EVIL),
                List.of("probe", "--system"),
                List.of("probe", "--system", "--type", EVIL),
                List.of("probe", "--system", "--type", "gpu", "--feature", EVIL),
                List.of("select", "--system"),
                List.of("select", "--system", "--feature", EVIL, "--machine", EVIL, "--mode", "split"),
                List.of("select", "--architecture", EVIL),
                List.of("list", "--dir", "/" + EVIL),
                List.of("list", "--kind", EVIL),
                List.of("list", "--" + EVIL),
                List.of("frobnicate" + EVIL));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void nothingThatIsPrintedDisturbsTheTerminal(List<String> command) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.US_ASCII)) {
            CommandRun text = run(charset, command, "text");
            for (CommandRun run : List.of(text, run(charset, command, "json"))) {
                assertThat(unsafe(run.out() + run.err())).as(run.toString()).isEmpty();
                assertThat(run.exitCode()).isBetween(0, 2);
                if (charset == StandardCharsets.US_ASCII) {
                    assertThat(run.out() + run.err()).matches("[\\n\\x20-\\x7e]+");
                }
            }
        }
    }

    private CommandRun run(Charset charset, List<String> command, String format) {
        Stream<String> words = Stream.concat(
                command.stream().map(word -> word.replace("ROOT", PathText.of(root))),
                Stream.of("--root", PathText.of(root), "--format", format));
        return CommandRun.on(charset, words.toArray(String[]::new));
    }

    private static List<Integer> unsafe(String text) {
        return text.codePoints()
                .filter(point -> switch (Character.getType(point)) {
                    case Character.CONTROL -> point != '\n';
                    case Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> true;
                    default -> false;
                })
                .boxed()
                .toList();
    }

    /** One name has one spelling, wherever it stands. */
    @Test
    void nameIsEscapedInOneWay() {
        String shown = "\\u001b[31m\\u009b1m\\u000a\\u000d\\u007f\\u202e\\u2066\\u200b\\u2028\\ue000\u00e9";
        for (String command : List.of("list", "explain", "check")) {
            String out = run(StandardCharsets.UTF_8, List.of(command, "--system"), "text")
                    .out();
            assertThat(out.lines().filter(line -> line.contains("30-")).count()).isPositive();
            assertThat(out.lines().filter(line -> line.matches(".*/[0-9]0-[^.]*31m.*")))
                    .allMatch(line -> line.contains("0-" + shown + ".json"));
        }
    }

    /** Lone halves of surrogate pairs make strict parsers give up the whole document. */
    @Test
    void jsonIsAsciiWithWholeCharacters() {
        String out =
                run(StandardCharsets.UTF_8, List.of("list", "--system"), "json").out();
        assertThat(out)
                .matches("[\\x20-\\x7e]+\\n")
                .doesNotContainPattern("[^\\\\]\\\\ud800")
                .contains("\\ufffd");
    }
}
