package io.github.qapi4j.schemas.interop.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qapi4j.schemas.interop.Host;
import io.github.qapi4j.schemas.interop.catalog.HostTreeFixture;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real programs, well-behaved and not. */
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs are shell scripts")
class BackendProbeTest {
    private static final BackendProbe<Capabilities> PROBE = BackendProbe.of(Capabilities::read, Capabilities::type);
    private static final BackendProbe<Capabilities> IMPATIENT = PROBE.withTimeout(Duration.ofMillis(300));
    private static final String GOOD = "echo '{\"type\": \"gpu\"}'";

    @TempDir
    Path folder;

    private String script(String... lines) throws IOException {
        return program("#!/bin/sh\n" + String.join("\n", lines) + "\n");
    }

    private String program(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("backend"), text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file.toString();
    }

    private static Capabilities answer(ProbeOutcome<Capabilities> outcome) {
        assertThat(outcome).as(outcome.describe()).isInstanceOf(ProbeOutcome.Answered.class);
        return ((ProbeOutcome.Answered<Capabilities>) outcome).value();
    }

    @Test
    void readsTheAnswer() throws Exception {
        String binary = script("[ \"$#\" = 1 ] && [ \"$1\" = --print-capabilities ] || exit 9", GOOD);
        assertThat(answer(PROBE.run(binary, "gpu"))).isEqualTo(new Capabilities("gpu"));
        assertThat(answer(PROBE.run(binary))).isEqualTo(new Capabilities("gpu"));
    }

    @Test
    void overlooksNoiseOnTheStandardError() throws Exception {
        assertThat(answer(PROBE.run(script("echo 'warning: no GPU' >&2", GOOD))))
                .isNotNull();
    }

    @Test
    void readsAnAnswerThatIsLargerThanAPipe() throws Exception {
        String binary = script(
                "echo '{\"type\": \"gpu\", \"x\": \"'$(head -c 900000 /dev/zero | tr '\\0' x)'\"}' > " + folder
                        + "/answer",
                "cat " + folder + "/answer");
        assertThat(answer(PROBE.run(binary))).isEqualTo(new Capabilities("gpu"));
    }

    @Test
    void givesNoInputAndACleanEnvironment() throws Exception {
        String binary =
                script("cat", "names=$(env | cut -d= -f1 | tr '\\n' ' ')", "echo \"{\\\"type\\\": \\\"$names\\\"}\"");
        assertThat(answer(PROBE.run(binary)).type().split(" "))
                .contains("PATH", "LC_ALL")
                .isSubsetOf("PATH", "LC_ALL", "QAPI4J_PROBE", "PWD", "OLDPWD", "SHLVL", "_");
    }

    @Test
    void runsInAnEmptyDirectoryThatGoesAfterwards() throws Exception {
        String binary = script(
                "[ -z \"$(ls -A)\" ] || exit 9",
                "ln -s " + folder + " link; mkdir -p a/b; : > a/b/c",
                "echo \"{\\\"type\\\": \\\"$PWD\\\"}\"");
        Path directory = Path.of(answer(PROBE.run(binary)).type());
        assertThat(directory).isAbsolute().doesNotExist();
        assertThat(folder).as("links are not followed").isNotEmptyDirectory();
    }

    @Test
    void reportsTheExitCodeAndTheEndOfTheErrors() throws Exception {
        String binary = script("head -c 5000 /dev/zero | tr '\\0' x >&2", "echo ' no such option' >&2", GOOD, "exit 1");
        ProbeOutcome<Capabilities> outcome = PROBE.run(binary);
        assertThat(outcome).isInstanceOf(ProbeOutcome.Failed.class);
        ProbeOutcome.Failed<Capabilities> failed = (ProbeOutcome.Failed<Capabilities>) outcome;
        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.errors()).hasSize(2000).endsWith("x no such option\n");
        assertThat(PROBE.run(script("kill -9 $$")).describe()).isEqualTo("it ended with exit code 137");
    }

    @Test
    void refusesWhatIsNoAnswer() throws Exception {
        assertThat(PROBE.run(script("exit 0")).describe()).startsWith("its answer is no JSON: ");
        assertThat(PROBE.run(script("echo usage: backend")).describe()).startsWith("its answer is no JSON: line 1, ");
        assertThat(PROBE.run(script(GOOD, GOOD)).describe()).startsWith("its answer is no JSON: line 2, ");
        assertThat(PROBE.run(script("echo '{\"type\": 1}'")).describe())
                .startsWith("its answer is wrong: line 1, column 10: Capabilities: ");
    }

    @Test
    void refusesAnotherTypeThanTheDescriptors() throws Exception {
        assertThat(PROBE.run(script(GOOD), "input"))
                .isEqualTo(new ProbeOutcome.WrongType<>("input", "gpu", new Capabilities("gpu")));
    }

    @Test
    void doesNotWaitForEver() throws Exception {
        assertThat(IMPATIENT.run(script("exec sleep 300"))).isInstanceOf(ProbeOutcome.TimedOut.class);
        Duration enoughToStart = Duration.ofSeconds(2);
        assertThat(PROBE.withTimeout(enoughToStart).run(script(GOOD, "echo started >&2", "sleep 300")))
                .isEqualTo(new ProbeOutcome.TimedOut<>(enoughToStart, "started\n"));
        assertThat(IMPATIENT.run(script("trap '' TERM INT HUP", "while :; do sleep 300; done")))
                .isInstanceOf(ProbeOutcome.TimedOut.class);
    }

    @Test
    void doesNotReadForEver() throws Exception {
        assertThat(PROBE.run(script("exec cat /dev/zero")))
                .isEqualTo(new ProbeOutcome.TooMuchOutput<>(ProbeOutcome.Stream.OUTPUT, 1 << 20));
        assertThat(PROBE.run(script("exec cat /dev/zero >&2")))
                .isEqualTo(new ProbeOutcome.TooMuchOutput<>(ProbeOutcome.Stream.ERROR, 1 << 20));
    }

    @Test
    void doesNotWaitForAChildThatKeepsTheOutputOpen() throws Exception {
        assertThat(answer(PROBE.run(script("sleep 300 &", GOOD)))).isEqualTo(new Capabilities("gpu"));
    }

    /** A FIFO has no end as long as a process can write to it; the timeout interrupts the channel. */
    @Test
    @Timeout(30)
    void leavesNoProcessBehind() throws Exception {
        Path fifo = new HostTreeFixture(folder).fifo("fifo");
        for (String ending : List.of(GOOD, "exit 1", "sleep 300", "exec cat /dev/zero")) {
            String binary = script("exec 9> " + fifo, "sleep 300 &", "(sleep 300 &)", ending);
            // With a reader and a writer there already, the script need not wait for either.
            RandomAccessFile keeper = new RandomAccessFile(fifo.toFile(), "rw");
            try (FileChannel reader = FileChannel.open(fifo)) {
                IMPATIENT.run(binary);
                keeper.close();
                assertThat(reader.read(ByteBuffer.allocate(1)))
                        .as("end of the FIFO after '" + ending + "'")
                        .isEqualTo(-1);
            }
        }
    }

    /** Children that throw away the mark in their environment, leave the session and lose their parent. */
    @ParameterizedTest
    @EnabledOnOs(OS.LINUX)
    @Timeout(30)
    @ValueSource(
            strings = {
                // It still has the program's output.
                "env -i setsid sleep 300 & exit 1",
                "(env -i setsid sh -c 'sleep 300 & sleep 300' &) & sleep 0.1; exit 1",
                "env -i setsid sh -c 'exec sleep 300 2>/dev/null' & exit 1",
                "env -i setsid sh -c 'exec sleep 300 >/dev/null' & exit 1",
                // It still is in the program's directory.
                "env -i setsid sh -c 'exec sleep 300 >/dev/null 2>&1' & exit 1",
                "(env -i setsid sh -c 'sleep 300 >/dev/null 2>&1 &' &); exit 1",
                // It is a child until the program is killed.
                "env -i setsid sh -c 'cd /; exec sleep 300 >/dev/null 2>&1' & sleep 300"
            })
    void findsProcessesThatHide(String ending) throws Exception {
        Path fifo = new HostTreeFixture(folder).fifo("fifo");
        String binary = script("exec 9> " + fifo, ending);
        RandomAccessFile keeper = new RandomAccessFile(fifo.toFile(), "rw");
        try (FileChannel reader = FileChannel.open(fifo)) {
            IMPATIENT.run(binary);
            keeper.close();
            assertThat(reader.read(ByteBuffer.allocate(1))).isEqualTo(-1);
        }
    }

    /** Other processes of this machine, children of this Java among them, are none of a probe's business. */
    @Test
    void leavesOtherProcessesAlone() throws Exception {
        Process other = new ProcessBuilder("sleep", "300").start();
        try {
            for (String ending : List.of(GOOD, "sleep 300 &", "sleep 300")) {
                IMPATIENT.run(script(ending));
            }
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void saysWhyAProgramCannotBeRun() throws Exception {
        Path file = Files.writeString(folder.resolve("data"), "#!/bin/sh\n" + GOOD);
        assertThat(PROBE.run(folder + "/missing")).isEqualTo(new ProbeOutcome.Missing<>(folder.resolve("missing")));
        assertThat(PROBE.run(file.toString()).describe()).endsWith("data' cannot be run: permission denied");
        assertThat(PROBE.run(folder.toString()).describe()).endsWith("cannot be run: it is not a regular file");
        assertThat(PROBE.run("backend").describe()).endsWith("cannot be run: its path is not absolute");
        assertThat(PROBE.run("/bin/\u0000").describe()).endsWith("\\u0000' cannot be run: its path is not absolute");
        assertThat(PROBE.run(program("#!/no/such/shell\n")).describe())
                .endsWith("cannot be run: the interpreter that it names does not exist");
    }

    @Test
    void runsNoShell() throws Exception {
        assertThat(PROBE.run(program(GOOD + "\n")).describe())
                .endsWith("cannot be run: it is neither a binary nor a script that starts with '#!'");
        assertThat(PROBE.run(program("")).describe()).contains("it is neither a binary nor a script");
        assertThat(PROBE.run(program("\u007fELF")).describe()).contains("it is neither a binary nor a script");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void runsNoShellOnAForeignBinaryEither() throws Exception {
        byte[] binary = Files.readAllBytes(Path.of("/proc/self/exe"));
        binary[18] ^= 0x55;
        Files.write(Path.of(program("")), binary);
        assertThat(PROBE.run(folder + "/backend").describe()).endsWith("it is for another kind of processor");
    }

    @Test
    void runsProgramsOfAnotherRoot() throws Exception {
        script(GOOD);
        Files.createSymbolicLink(folder.resolve("link"), Path.of("/backend"));
        BackendProbe<Capabilities> probe = PROBE.withHost(new Host(folder, Map.of()));
        assertThat(answer(probe.run("/link"))).isEqualTo(new Capabilities("gpu"));
        assertThat(probe.run(folder + "/backend")).isInstanceOf(ProbeOutcome.Missing.class);
    }

    @Test
    void endsWhenItIsInterrupted() throws Exception {
        String binary = script("sleep 300");
        Thread.currentThread().interrupt();
        assertThat(PROBE.run(binary)).isInstanceOf(ProbeOutcome.Interrupted.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void refusesATimeoutThatIsNone() {
        assertThatThrownBy(() -> PROBE.withTimeout(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
