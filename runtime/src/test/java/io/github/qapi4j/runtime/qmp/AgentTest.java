package io.github.qapi4j.runtime.qmp;

import static io.github.qapi4j.runtime.qmp.Fixtures.ASK_TYPE;
import static io.github.qapi4j.runtime.qmp.Fixtures.LONG;
import static io.github.qapi4j.runtime.qmp.Fixtures.SHUTDOWN;
import static io.github.qapi4j.runtime.qmp.Fixtures.SHUTDOWN_TYPE;
import static io.github.qapi4j.runtime.qmp.Fixtures.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qapi4j.runtime.qmp.error.CallTimeoutException;
import io.github.qapi4j.runtime.qmp.error.CommandRefusedException;
import io.github.qapi4j.runtime.qmp.error.ErrorClass;
import io.github.qapi4j.runtime.qmp.error.NotSentException;
import io.github.qapi4j.runtime.qmp.fake.FakeQemu;
import io.github.qapi4j.runtime.qmp.fake.Fault;
import io.github.qapi4j.runtime.qmp.fake.Refusal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** a29: the guest agent. */
class AgentTest {
    private static FakeQemu agent() {
        return FakeQemu.agent().on(ASK_TYPE, ask -> ask.text());
    }

    private static AgentClient client(FakeQemu agent) {
        return AgentClient.over(agent.transport(), QmpOptions.agent().withTimer(agent.time()));
    }

    private static final String SYNC = "guest-sync-delimited";

    /** Lets a second pass after each of some questions whether the agent is there. */
    private static void ignore(FakeQemu agent, int from, int count) {
        for (int i = 1; i <= count; i++) {
            agent.awaitReceived(SYNC, from + i, LONG);
            agent.time().advance(Duration.ofSeconds(1));
        }
    }

    @Test
    void a29DirtyChannel() {
        String old = "half a line\n{\"return\": {}}\n{\"error\": {\"class\": \"X\"}}\n{\"return\": \"unfin";
        try (FakeQemu agent = agent().dirty(old);
                AgentClient client = client(agent)) {
            assertThat(client.execute(ask("x"))).isEqualTo("x");
            assertThat(client.execute(ask("y"))).isEqualTo("y");
            assertThat(agent.received()).containsExactly(SYNC, "ask", "ask");
        }
    }

    @Test
    void a29DeadForThreeSeconds() {
        try (FakeQemu agent = agent().deadFor(3);
                AgentClient client = client(agent)) {
            CompletableFuture<String> call = client.executeAsync(ask("x"));
            ignore(agent, 0, 3);
            assertThat(call.join()).isEqualTo("x");
            assertThat(agent.received()).containsExactly(SYNC, SYNC, SYNC, SYNC, "ask");
        }
    }

    @Test
    void aSilentAgentFailsTheCallsThatWait() {
        try (FakeQemu agent = agent().deadFor(1_000);
                AgentClient client = client(agent)) {
            CompletableFuture<String> first = client.executeAsync(ask("x"));
            CompletableFuture<String> second = client.executeAsync(ask("y"));
            ignore(agent, 0, 5);
            assertThatThrownBy(first::join)
                    .hasCauseInstanceOf(NotSentException.class)
                    .hasMessageContaining("the guest agent is silent");
            assertThatThrownBy(second::join).hasCauseInstanceOf(NotSentException.class);
            agent.deadFor(0);
            assertThat(client.execute(ask("z"))).isEqualTo("z");
            assertThat(agent.received()).containsExactly(SYNC, SYNC, SYNC, SYNC, SYNC, SYNC, "ask");
        }
    }

    @Test
    void a29RebootedBetweenCallsCostsOneQuestion() {
        try (FakeQemu agent = agent();
                AgentClient client = client(agent)) {
            assertThat(client.execute(ask("x"))).isEqualTo("x");
            agent.time().advance(Duration.ofSeconds(2));
            // The new agent finds nothing of the old one's, and what the old one had said half is still in the port.
            agent.emitRaw("{\"return\": \"half");
            assertThat(client.execute(ask("y"))).isEqualTo("y");
            assertThat(agent.received()).containsExactly(SYNC, "ask", SYNC, "ask");
        }
    }

    @Test
    void a29WithoutIds() {
        try (FakeQemu agent = agent().withoutIds();
                AgentClient client = client(agent)) {
            assertThat(client.execute(ask("x"))).isEqualTo("x");
            agent.time().advance(Duration.ofSeconds(2));
            assertThat(client.execute(ask("y"))).isEqualTo("y");
            assertThat(client.enabledCommands()).contains("ask", "guest-info");
        }
    }

    @Test
    void a29TheAnswerAfterATimeoutIsThrownAway() {
        try (FakeQemu agent = agent().hold("ask");
                AgentClient client = client(agent)) {
            CompletableFuture<String> slow = client.executeAsync(ask("slow"));
            agent.awaitReceived("ask", 1, LONG);
            agent.time().advance(Duration.ofSeconds(31));
            assertThatThrownBy(slow::join)
                    .hasCauseInstanceOf(CallTimeoutException.class)
                    .hasMessageContaining("ask: no answer in 30 s");
            agent.release("ask");
            assertThat(client.execute(ask("next"))).isEqualTo("next");
        }
    }

    @Test
    void a29SilentSuccess() {
        try (FakeQemu agent = agent().on(SHUTDOWN_TYPE, shutdown -> null).onRaw("guest-ping", arguments -> "{}");
                AgentClient client = client(agent)) {
            CompletableFuture<Boolean> gone =
                    CompletableFuture.supplyAsync(() -> client.dispatch(SHUTDOWN, Duration.ofSeconds(2)));
            pass(agent, 1);
            assertThat(gone.join()).isFalse();
            CompletableFuture<Void> quiet = CompletableFuture.runAsync(() -> client.execute(SHUTDOWN));
            pass(agent, 2);
            quiet.join();
            CompletableFuture<?> async = client.executeAsync(SHUTDOWN);
            pass(agent, 3);
            async.join();
            assertThat(agent.received().stream().filter(name -> !name.equals(SYNC)))
                    .containsExactly("guest-shutdown", "guest-ping", "guest-shutdown", "guest-shutdown");
        }
    }

    /** Lets the grace pass once the agent has the command. */
    private static void pass(FakeQemu agent, int times) {
        agent.awaitReceived("guest-shutdown", times, LONG);
        agent.time().advance(Duration.ofSeconds(2));
    }

    @Test
    void a29AFailureOfACommandWithoutAnAnswerIsTold() {
        try (FakeQemu agent = agent().on(SHUTDOWN_TYPE, shutdown -> {
                    throw Refusal.of(ErrorClass.GENERIC_ERROR, "no init");
                });
                AgentClient client = client(agent)) {
            assertThatThrownBy(() -> client.dispatch(SHUTDOWN, Duration.ofSeconds(2)))
                    .isInstanceOf(CommandRefusedException.class);
            assertThatThrownBy(() -> client.execute(SHUTDOWN)).isInstanceOf(CommandRefusedException.class);
            assertThatThrownBy(() -> client.executeAsync(SHUTDOWN).join())
                    .hasCauseInstanceOf(CommandRefusedException.class);
        }
    }

    @Test
    void aShutDownGuestIsGone() {
        try (FakeQemu agent =
                        agent().on(SHUTDOWN_TYPE, shutdown -> null).fault("guest-shutdown", Fault.dropBeforeReply());
                AgentClient client = client(agent)) {
            assertThat(client.dispatch(SHUTDOWN, Duration.ofSeconds(2))).isTrue();
            assertThat(client.isOpen()).isFalse();
        }
    }

    @Test
    void tellsWhatTheAgentSupports() {
        try (FakeQemu agent = agent();
                AgentClient client = client(agent)) {
            assertThat(client.supports(ASK_TYPE)).isTrue();
            assertThat(client.supports(SHUTDOWN_TYPE)).isFalse();
        }
    }

    @Test
    void oneCallAtATime() {
        try (FakeQemu agent = agent().hold("ask");
                AgentClient client = client(agent)) {
            CompletableFuture<String> first = client.executeAsync(ask("1"));
            CompletableFuture<String> second = client.executeAsync(ask("2"));
            agent.awaitReceived("ask", 1, LONG);
            assertThat(agent.received()).containsExactly(SYNC, "ask");
            agent.release("ask");
            assertThat(first.join() + second.join()).isEqualTo("12");
        }
    }
}
