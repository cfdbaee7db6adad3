package io.github.qapi4j.runtime.qmp.live;

import static io.github.qapi4j.runtime.qmp.Fixtures.LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.qapi4j.runtime.CommandInfo;
import io.github.qapi4j.runtime.Event;
import io.github.qapi4j.runtime.UnknownEvent;
import io.github.qapi4j.runtime.qmp.CallOptions;
import io.github.qapi4j.runtime.qmp.EventStream;
import io.github.qapi4j.runtime.qmp.Fixtures;
import io.github.qapi4j.runtime.qmp.Occurrence;
import io.github.qapi4j.runtime.qmp.Overheard;
import io.github.qapi4j.runtime.qmp.QmpAddress;
import io.github.qapi4j.runtime.qmp.QmpClient;
import io.github.qapi4j.runtime.qmp.QmpOptions;
import io.github.qapi4j.runtime.qmp.RawCommand;
import io.github.qapi4j.runtime.qmp.Transport;
import io.github.qapi4j.runtime.qmp.error.CommandRefusedException;
import io.github.qapi4j.runtime.qmp.error.ConnectFailedException;
import io.github.qapi4j.runtime.qmp.error.ConnectionEnd;
import io.github.qapi4j.runtime.qmp.error.NotSentException;
import io.github.qapi4j.runtime.qmp.job.JobFailedException;
import io.github.qapi4j.runtime.qmp.job.JobHandle;
import io.github.qapi4j.runtime.qmp.job.Jobs;
import io.github.qapi4j.runtime.version.Availability;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The acceptance tests against the real QEMU, where it is installed. */
class LiveMonitorTest {
    private static final QmpOptions OPTIONS = QmpOptions.standard().withRetryConnectFor(LONG);
    private static final String[] SOCKET = {"-qmp", "unix:@/s,server=on,wait=off"};
    private static final RawCommand STATUS = RawCommand.of("query-status");

    private static QmpClient connect(Program program) {
        return QmpClient.connect(QmpAddress.unix(program.folder().resolve("s")), OPTIONS);
    }

    @Test
    void a01Greeting() throws IOException {
        try (Program qemu = Program.qemu(SOCKET);
                QmpClient client = connect(qemu)) {
            assertThat(client.greeting().isAtLeast(5, 0)).isTrue();
            assertThat(client.greeting().capabilities()).contains("oob");
            assertThat(client.execute(STATUS).get("status").stringValue()).isEqualTo("prelaunch");
        }
    }

    @Test
    void a01GreetingOfTheStorageDaemon() throws IOException {
        try (Program daemon = Program.start(
                        "qemu-storage-daemon",
                        "--chardev",
                        "socket,path=@/s,server=on,wait=off,id=m",
                        "--monitor",
                        "chardev=m");
                QmpClient client = connect(daemon)) {
            assertThat(client.execute(RawCommand.of("query-named-block-nodes")).isArray())
                    .isTrue();
        }
    }

    @Test
    void a05SilentSecondClientAndFullBacklog() throws IOException {
        try (Program qemu = Program.qemu(SOCKET);
                QmpClient client = connect(qemu)) {
            QmpAddress address = QmpAddress.unix(qemu.folder().resolve("s"));
            QmpOptions once = QmpOptions.standard().withConnectTimeout(Duration.ofSeconds(2));
            List<CompletableFuture<QmpClient>> others = IntStream.range(0, 4)
                    .mapToObj(i -> QmpClient.connectAsync(address, once))
                    .toList();
            List<String> reasons = others.stream()
                    .map(other -> catchThrowableOfType(RuntimeException.class, other::join))
                    .map(failure -> String.valueOf(failure.getMessage()))
                    .toList();
            assertThat(reasons).anyMatch(text -> text.contains("no greeting in 2 s: another client may hold"));
            assertThat(reasons).anyMatch(text -> text.contains("other clients wait already"));
            assertThat(client.execute(STATUS)).isNotNull();
        }
    }

    @Test
    void a07Pretty() throws IOException {
        try (Program qemu = Program.qemu("-qmp-pretty", "unix:@/s,server=on,wait=off");
                QmpClient client = connect(qemu)) {
            assertThat(client.execute(STATUS).get("running").booleanValue()).isFalse();
        }
    }

    @Test
    void aRefusalIsExplainedByTheVersionThatTheGreetingTells() throws IOException {
        String table = "Fixtures   file,,,.File";
        Availability versions =
                Availability.of("io.github.qapi4j.runtime.qmp", "2.0 99.0", table, ".File   cache-size,2,,");
        Fixtures.Plain add = new Fixtures.Plain(
                CommandInfo.of("blockdev-add"),
                RawCommand.of(
                                "blockdev-add",
                                "{\"driver\":\"qcow2\",\"file\":{\"driver\":\"file\",\"filename\":\"/x\",\"cache-size\":1}}")
                        .arguments());
        try (Program qemu = Program.qemu(SOCKET);
                QmpClient client = QmpClient.connect(
                        QmpAddress.unix(qemu.folder().resolve("s")), OPTIONS.withAvailability(versions))) {
            assertThatThrownBy(() -> client.execute(add))
                    .isInstanceOf(CommandRefusedException.class)
                    .hasMessage("blockdev-add: refused: Parameter 'file.cache-size' is unexpected (GenericError);"
                            + " 'file.cache-size' of 'blockdev-add' is known since 99.0, and this QEMU says it is "
                            + client.greeting().version());
        }
    }

    @Test
    void a09OutOfBandIsAnsweredWithAFullWindowAndABlockedMainLoop() throws Exception {
        try (Program qemu = Program.qemu(SOCKET);
                QmpClient client = connect(qemu)) {
            Path fifo = qemu.folder().resolve("fifo");
            assertThat(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor())
                    .isZero();
            RawCommand save =
                    RawCommand.of("pmemsave").with("val", 0).with("size", 16).with("filename", fifo.toString());
            CompletableFuture<JsonNode> blocked = client.executeAsync(save);
            List<CompletableFuture<JsonNode>> waiting = IntStream.range(0, 20)
                    .mapToObj(i -> client.executeAsync(STATUS))
                    .toList();
            CompletableFuture<JsonNode> urgent = client.executeAsync(
                    RawCommand.of("migrate-pause"), CallOptions.timeout(LONG).outOfBand());
            assertThatThrownBy(urgent::join).hasCauseInstanceOf(CommandRefusedException.class);
            assertThat(blocked).isNotDone();
            assertThat(waiting).noneMatch(CompletableFuture::isDone);
            assertThat(Files.readAllBytes(fifo)).hasSize(16);
            blocked.join();
            waiting.forEach(CompletableFuture::join);
        }
    }

    @Test
    void a16Quit() throws Exception {
        try (Program qemu = Program.qemu(SOCKET);
                QmpClient client = connect(qemu)) {
            client.quit(LONG);
            assertThat(client.ended().get(LONG.toSeconds(), TimeUnit.SECONDS).by())
                    .isIn(ConnectionEnd.By.PEER, ConnectionEnd.By.FAILURE);
            assertThat(qemu.process().waitFor(LONG.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
        }
    }

    @Test
    void a20ErrorsWithoutAnId() throws IOException {
        try (Program qemu = Program.qemu(SOCKET)) {
            connect(qemu).close();
            SocketChannel socket =
                    SocketChannel.open(UnixDomainSocketAddress.of(qemu.folder().resolve("s")));
            socket.write(ByteBuffer.wrap("{\"execute\": @}\n{\"x\": 1}\n".getBytes(StandardCharsets.US_ASCII)));
            try (QmpClient client = QmpClient.over(Transport.of(socket), QmpOptions.standard())) {
                assertThat(client.execute(STATUS)).isNotNull();
            }
        }
    }

    @Test
    void a21TheEventIsThereWhenItsCommandReturns() throws IOException {
        try (Program qemu = Program.qemu(SOCKET);
                QmpClient client = connect(qemu)) {
            client.execute(Fixtures.CONT);
            try (EventStream<Event> events = client.events(UnknownEvent::read)) {
                client.execute(Fixtures.STOP);
                Occurrence<Event> stop = events.poll();
                assertThat(stop).isNotNull();
                assertThat(stop.event().qapiEvent()).isEqualTo("STOP");
                assertThat(stop.time()).isNotNull();
            }
        }
    }

    @Test
    void a27CreateMirrorReadyCompleteAndLeave() throws IOException {
        try (Program qemu = Program.qemu(SOCKET);
                QmpClient client = connect(qemu)) {
            Jobs jobs = Jobs.of(client);
            for (String name : List.of("a", "b", "c")) {
                Path file = qemu.folder().resolve(name);
                jobs.start(RawCommand.of(
                                "blockdev-create",
                                "{\"job-id\":\"new\",\"options\":{\"driver\":\"file\",\"filename\":\"" + file
                                        + "\",\"size\":1048576}}"))
                        .await(LONG);
                client.execute(RawCommand.of(
                        "blockdev-add",
                        "{\"driver\":\"file\",\"node-name\":\"" + name + "\",\"filename\":\"" + file + "\"}"));
            }
            RawCommand mirror =
                    RawCommand.of("blockdev-mirror", "{\"job-id\":\"m\",\"device\":\"a\",\"sync\":\"full\"}");
            JobHandle left = jobs.start(mirror.with("target", "b"));
            left.awaitReady(LONG);
            left.leaveMirror();
            assertThat(left.await(LONG).error()).isNull();
            JobHandle completed = jobs.start(mirror.with("target", "c"));
            completed.complete();
            assertThat(completed.await(LONG).type()).isEqualTo("mirror");
            assertThat(jobs.list()).isEmpty();
            RawCommand bad = RawCommand.of(
                    "blockdev-create",
                    "{\"job-id\":\"bad\",\"options\":{\"driver\":\"file\",\"filename\":\"/no/such/folder/x\",\"size\":1}}");
            assertThatThrownBy(() -> jobs.start(bad).await(LONG))
                    .isInstanceOf(JobFailedException.class)
                    .hasMessageContaining("No such file");
        }
    }

    @Test
    void a28OutOfBandFlag() throws IOException {
        try (Program qemu = Program.qemu(SOCKET);
                QmpClient client = connect(qemu)) {
            assertThatThrownBy(() ->
                            client.execute(Fixtures.STOP, CallOptions.standard().outOfBand()))
                    .isInstanceOf(NotSentException.class);
            assertThatThrownBy(
                            () -> client.execute(STATUS, CallOptions.standard().outOfBand()))
                    .isInstanceOf(CommandRefusedException.class)
                    .hasMessageContaining("does not support OOB");
        }
    }

    /** Commands with a secret of which QEMU is told nothing that it could use. */
    private static final List<RawCommand> SECRETS = List.of(
            RawCommand.of("qom-set", "{\"path\":\"/machine\",\"property\":\"graphics\",\"value\":\"hunter22\"}"),
            RawCommand.of("send-key", "{\"keys\":[{\"type\":\"qcode\",\"data\":\"hunter22\"}]}"),
            RawCommand.of("blockdev-add", "{\"driver\":\"file\",\"node-name\":\"a\",\"filename\":\"json:{hunter22}\"}"),
            RawCommand.of(
                    "blockdev-add", "{\"driver\":\"file\",\"node-name\":\"a\",\"filename\":\"x://me:hunter22@h\"}"),
            RawCommand.of("device_add", "{\"driver\":\"virtio-rng-pci\",\"my-password\":\"hunter22\"}"),
            RawCommand.of(
                    "object-add", "{\"qom-type\":\"secret\",\"id\":\"s\",\"data\":\"hunter22\",\"format\":\"base64\"}"),
            RawCommand.of("object-add", "{\"qom-type\":\"secret\",\"id\":\"s\",\"data\":\"hunter22\",\"format\":7}"),
            RawCommand.of("set_password", "{\"protocol\":\"vnc\",\"password\":\"hunter22\"}"),
            RawCommand.of("change-vnc-password", "{\"password\":\"hunter22\"}"),
            RawCommand.of("ringbuf-write", "{\"device\":\"nobody\",\"data\":\"hunter22\"}"),
            RawCommand.of("migrate-incoming", "{\"uri\":\"exec:hunter22\"}"),
            RawCommand.of("human-monitor-command", "{\"command-line\":\"hunter22 1\"}"));

    @Test
    void a30SecretsThatQemuRepeatsAreNowhere() throws Exception {
        Overheard heard = new Overheard();
        int repeated = 0;
        try (Program qemu = Program.qemu(SOCKET)) {
            try (QmpClient client =
                    QmpClient.connect(QmpAddress.unix(qemu.folder().resolve("s")), heard.listen(OPTIONS))) {
                for (RawCommand command : SECRETS) {
                    heard.add(command);
                    try {
                        client.execute(command);
                    } catch (CommandRefusedException refused) {
                        heard.add(refused);
                        repeated += refused.rawDescription().contains("hunter22") ? 1 : 0;
                    }
                }
            }
            String all = heard.upToTheEnd();
            assertThat(all).doesNotContain("hunter22").contains("***");
            assertThat(SECRETS).allSatisfy(command -> assertThat(all).contains(command.name()));
            // The test would be worth nothing with a QEMU that repeats nothing.
            assertThat(repeated).isGreaterThan(2);
        }
    }

    @Test
    void a31StandardInputAndOutputOfAProcess() throws IOException {
        try (Program qemu = Program.qemu("-qmp", "stdio");
                QmpClient client = QmpClient.over(Transport.of(qemu.process()), QmpOptions.standard())) {
            assertThat(client.execute(STATUS).get("running").booleanValue()).isFalse();
            client.quit(LONG);
        }
    }

    @Test
    void aLargeAnswerComesWhole() throws IOException {
        try (Program qemu = Program.qemu(SOCKET);
                QmpClient client = connect(qemu)) {
            assertThat(client.execute(RawCommand.of("query-qmp-schema")).size()).isGreaterThan(500);
        }
    }

    @Test
    void aProcessThatDiesIsTold() throws Exception {
        try (Program qemu = Program.qemu(SOCKET);
                QmpClient client = connect(qemu)) {
            qemu.process().destroyForcibly().waitFor();
            assertThat(client.ended().join().by()).isNotEqualTo(ConnectionEnd.By.US);
            assertThatThrownBy(() -> QmpClient.connect(qemu.folder().resolve("s")))
                    .isInstanceOf(ConnectFailedException.class)
                    .hasMessageContaining("nobody listens there any more");
        }
    }
}
