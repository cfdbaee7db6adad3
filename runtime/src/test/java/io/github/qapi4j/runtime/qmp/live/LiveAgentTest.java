package io.github.qapi4j.runtime.qmp.live;

import static io.github.qapi4j.runtime.qmp.Fixtures.LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.qapi4j.runtime.qmp.AgentClient;
import io.github.qapi4j.runtime.qmp.Overheard;
import io.github.qapi4j.runtime.qmp.QmpAddress;
import io.github.qapi4j.runtime.qmp.QmpOptions;
import io.github.qapi4j.runtime.qmp.RawCommand;
import io.github.qapi4j.runtime.qmp.Transport;
import io.github.qapi4j.runtime.qmp.error.CommandRefusedException;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** a29 against the real guest agent, where it is installed. It acts on this machine: what would harm is blocked. */
class LiveAgentTest {
    private static Program agent() throws IOException {
        return Program.start(
                "qemu-ga",
                "-m",
                "unix-listen",
                "-p",
                "@/s",
                "-f",
                "@/pid",
                "-t",
                "@",
                "-b",
                "guest-shutdown,guest-suspend-disk,guest-suspend-ram,guest-suspend-hybrid,guest-set-user-password,"
                        + "guest-set-time,guest-fsfreeze-freeze,guest-fsfreeze-freeze-list,guest-fstrim,"
                        + "guest-ssh-add-authorized-keys,guest-ssh-remove-authorized-keys,guest-set-vcpus,"
                        + "guest-set-memory-blocks");
    }

    private static QmpAddress address(Program agent) {
        return QmpAddress.unix(agent.folder().resolve("s"));
    }

    @Test
    void a29SpeaksToTheAgent() throws IOException {
        try (Program agent = agent();
                AgentClient client =
                        AgentClient.connect(address(agent), QmpOptions.agent().withRetryConnectFor(LONG))) {
            client.execute(RawCommand.of("guest-ping"));
            assertThat(client.enabledCommands()).contains("guest-exec").doesNotContain("guest-shutdown");
            assertThatThrownBy(() -> client.execute(RawCommand.of("guest-shutdown")))
                    .isInstanceOf(CommandRefusedException.class);
            long pid = client.execute(RawCommand.of(
                            "guest-exec", "{\"path\":\"/bin/echo\",\"arg\":[\"hello\"],\"capture-output\":true}"))
                    .get("pid")
                    .longValue();
            JsonNode status;
            do {
                LockSupport.parkNanos(1_000_000);
                status = client.execute(RawCommand.of("guest-exec-status").with("pid", pid));
            } while (!status.get("exited").booleanValue());
            byte[] output = Base64.getDecoder().decode(status.get("out-data").stringValue());
            assertThat(new String(output, StandardCharsets.UTF_8)).isEqualTo("hello\n");
        }
    }

    @Test
    void a29DirtyChannel() throws IOException {
        try (Program agent = agent()) {
            AgentClient.connect(address(agent), QmpOptions.agent().withRetryConnectFor(LONG))
                    .close();
            Path path = agent.folder().resolve("s");
            SocketChannel socket = SocketChannel.open(UnixDomainSocketAddress.of(path));
            String left = "{\"execute\":\"guest-info\"}\n{\"execute\":\"guest-ping\"}\n{\"execute\":\"guest-pi";
            socket.write(ByteBuffer.wrap(left.getBytes(StandardCharsets.US_ASCII)));
            try (AgentClient client = AgentClient.over(Transport.of(socket), QmpOptions.agent())) {
                assertThat(client.execute(RawCommand.of("guest-get-osinfo")).get("kernel-release"))
                        .isNotNull();
                assertThat(client.execute(RawCommand.of("guest-get-time")).isNumber())
                        .isTrue();
            }
        }
    }

    @Test
    void a30SecretsThatTheAgentRepeatsAreNowhere() throws Exception {
        Overheard heard = new Overheard();
        String encoded = Base64.getEncoder().encodeToString("hunter22".getBytes(StandardCharsets.US_ASCII));
        try (Program agent = agent()) {
            try (AgentClient client = AgentClient.connect(
                    address(agent), heard.listen(QmpOptions.agent()).withRetryConnectFor(LONG))) {
                for (RawCommand refused : List.of(
                        RawCommand.of("guest-exec", "{\"path\":\"/no/such/program\",\"arg\":[\"hunter22\"]}"),
                        RawCommand.of("guest-exec", "{\"path\":\"/bin/cat\",\"input-data\":\"hunter22!\"}"),
                        RawCommand.of("guest-file-write", "{\"handle\":1,\"buf-b64\":\"" + encoded + "\"}"),
                        RawCommand.of(
                                "guest-set-user-password",
                                "{\"username\":\"nobody\",\"crypted\":false,\"password\":\"" + encoded + "\"}"))) {
                    heard.add(catchThrowableOfType(CommandRefusedException.class, () -> client.execute(refused)));
                }
                RawCommand echo = RawCommand.of(
                        "guest-exec",
                        "{\"path\":\"/bin/cat\",\"capture-output\":true,\"env\":[\"A=hunter22\"],\"input-data\":\""
                                + encoded + "\"}");
                long pid = client.execute(echo).get("pid").longValue();
                JsonNode status;
                do {
                    status = client.execute(RawCommand.of("guest-exec-status").with("pid", pid));
                } while (!status.get("exited").booleanValue());
                assertThat(status.get("out-data").stringValue()).isEqualTo(encoded);
            }
            assertThat(heard.upToTheEnd())
                    .doesNotContain("hunter22", encoded)
                    .contains("***", "guest-exec-status", "guest-file-write");
        }
    }
}
