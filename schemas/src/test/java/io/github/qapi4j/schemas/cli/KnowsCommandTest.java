package io.github.qapi4j.schemas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.runtime.qmp.fake.FakeQemu;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code knows} and {@code schema}, with replies in files and over sockets. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the address is that of a Unix socket")
class KnowsCommandTest {
    private static final String SMALL = """
            {"return":[
              {"meta-type":"command","name":"grow","arg-type":"1","ret-type":"0","features":["unstable"]},
              {"meta-type":"command","name":"query-qmp-schema","arg-type":"0","ret-type":"0"},
              {"meta-type":"object","name":"0","members":[]},
              {"meta-type":"object","name":"1","members":[
                {"name":"plant","type":"2"},
                {"name":"metres","default":null,"type":"int","features":["deprecated"]},
                {"name":"soil","default":null,"type":"any"}]},
              {"meta-type":"object","name":"2","members":[{"name":"kind","type":"str"}]},
              {"meta-type":"builtin","name":"int","json-type":"int"},
              {"meta-type":"builtin","name":"any","json-type":"value"},
              {"meta-type":"builtin","name":"str","json-type":"string"}]}
            """;

    private Path folder = Path.of("");

    /** Sockets have short names. */
    @BeforeEach
    void shortFolder() throws IOException {
        folder = Files.createTempDirectory(Path.of("/tmp"), "q");
        folder.toFile().deleteOnExit();
    }

    private String reply() throws IOException {
        Path file = Files.writeString(folder.resolve("reply.json"), SMALL);
        file.toFile().deleteOnExit();
        return file.toString();
    }

    private FakeQemu qemu() {
        return FakeQemu.qmp().schema(SMALL.getBytes(StandardCharsets.UTF_8)).listen(folder.resolve("s"));
    }

    private String address() {
        return "unix:" + folder.resolve("s");
    }

    @Test
    void printsATable() throws IOException {
        CommandRun run = CommandRun.of(
                "knows",
                "--reply",
                reply(),
                "grow@unstable",
                "grow/arg/metres:int",
                "grow/arg/**/kind",
                "grow/arg/meters",
                "grow/arg/soil/depth",
                "shrink | grow/arg/soil");
        assertThat(run.out()).isEqualTo("""
                KNOWN     REMARKS               PATH
                yes       unstable              grow@unstable
                yes       optional, deprecated  grow/arg/metres:int
                yes       -                     grow/arg/**/kind
                        found at grow/arg/plant/kind
                no        -                     grow/arg/meters
                        grow/arg has no member 'meters' (did you mean 'metres'?)
                not-told  -                     grow/arg/soil/depth
                        what grow/arg/soil may have is not told
                yes       optional              shrink | grow/arg/soil
                        found at grow/arg/soil
                """);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void answersProgramsOverASocket() {
        try (FakeQemu qemu = qemu()) {
            CommandRun run =
                    CommandRun.of("knows", "--format", "json", "--live", address(), "grow/arg/metres", "grow/arg/soil");
            assertThat(run.exitCode()).isZero();
            assertThat(run.json().get(0))
                    .hasToString("{\"path\":\"grow/arg/metres\",\"known\":\"yes\",\"place\":"
                            + "\"grow/arg/metres\",\"optional\":true,\"features\":[\"deprecated\"]}");
            assertThat(CommandRun.of("knows", "--format", "json", "--live", address(), "grow", "gro")
                            .json()
                            .get(1))
                    .hasToString(
                            "{\"path\":\"gro\",\"known\":\"no\",\"missing\":\"there is no command or event 'gro' (did you"
                                    + " mean 'grow'?)\"}");
            assertThat(qemu.received()).containsExactly("query-qmp-schema", "query-qmp-schema");
        }
    }

    @Test
    void keepsAReplyThatItReadsAgain() throws IOException {
        Path kept = folder.resolve("kept.json");
        try (FakeQemu qemu = qemu()) {
            assertThat(CommandRun.of("schema", "--live", address(), "-o", kept.toString()))
                    .isEqualTo(new CommandRun(0, "", ""));
            CommandRun printed = CommandRun.of("schema", "--live", address());
            assertThat(printed.out()).isEqualTo(Files.readString(kept)).hasLineCount(10);
            assertThat(qemu.received()).hasSize(2);
        }
        JsonNode list = CommandRun.of("knows", "--format", "json", "--reply", kept.toString(), "grow/arg/soil")
                .json();
        assertThat(list.get(0).get("known").asString()).isEqualTo("yes");
        Files.delete(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "knows --reply REPLY ~ say which paths to ask for, such as blockdev-add/arg/driver=qcow2",
                "knows grow ~ say either with --live which QEMU to ask, or with --reply which file",
                "knows --reply REPLY --live unix:/s grow ~ say either with --live which QEMU to ask, or with --reply which"
                        + " file",
                "knows --live /run/vm.qmp grow ~ '--live': '/run/vm.qmp' must be unix:SOCKET, such as unix:/run/vm.qmp",
                "knows --reply REPLY grow/args ~ path 'grow/args', column 6: after the name of a command comes arg or ret,"
                        + " after that of an event data, and not 'args'",
                "knows --reply REPLY --format xml grow ~ '--format': 'xml' is none of text, json",
                "knows --root / grow ~ there is no option '--root'",
                "schema ~ say with --live which QEMU to ask",
                "schema --live unix:/s grow ~ schema takes options only, and no 'grow'",
            })
    void aWrongCommandLineIsExplained(String line, String complaint) throws IOException {
        CommandRun run = CommandRun.of(line.replace("REPLY", reply()).split(" "));
        String command = line.substring(0, line.indexOf(' ') < 0 ? line.length() : line.indexOf(' '));
        assertThat(run.err())
                .isEqualTo("qapi-interop: " + complaint + "\n'qapi-interop " + command
                        + " --help' tells how it is used.\n");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void whatCannotBeReachedIsOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("other.json"), "{\"return\":[{\"name\":\"query-status\"}]}");
        assertThat(CommandRun.of("knows", "--reply", file.toString(), "grow").without(folder))
                .isEqualTo(new CommandRun(
                        69,
                        "",
                        "qapi-interop: /other.json:1:34: SchemaInfo: member 'meta-type' is missing (at /return/0)\n"));
        Files.delete(file);
        CommandRun nobody = CommandRun.of("knows", "--live", address(), "grow").without(folder);
        assertThat(nobody.exitCode()).isEqualTo(69);
        assertThat(nobody.err()).startsWith("qapi-interop: ").contains("/s").hasLineCount(1);
        try (FakeQemu qemu =
                FakeQemu.qmp().onRaw("query-qmp-schema", arguments -> "[5]").listen(folder.resolve("s"))) {
            CommandRun other = CommandRun.of("schema", "--live", address(), "-o", folder + "/kept");
            assertThat(other.exitCode()).isEqualTo(69);
            assertThat(other.err()).startsWith("qapi-interop: ").hasLineCount(1);
            assertThat(folder.resolve("kept")).doesNotExist();
            assertThat(qemu.received()).hasSize(1);
        }
    }
}
