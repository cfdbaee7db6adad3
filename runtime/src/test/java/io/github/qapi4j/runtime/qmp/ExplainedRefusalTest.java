package io.github.qapi4j.runtime.qmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.qapi4j.runtime.qmp.error.CommandRefusedException;
import io.github.qapi4j.runtime.qmp.error.ErrorClass;
import io.github.qapi4j.runtime.qmp.fake.FakeQemu;
import io.github.qapi4j.runtime.qmp.fake.Refusal;
import io.github.qapi4j.runtime.version.Availability;
import io.github.qapi4j.runtime.version.Explanation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A refusal says which of the versions that the bindings stand for have what was refused, and only then. */
class ExplainedRefusalTest {
    /** What three versions differ in, in {@link Fixtures.Ask}; its argument may be an enum whose value {@code fast} is new. */
    private static Availability table(String parts) {
        return Availability.of(
                "io.github.qapi4j.runtime.qmp", "7.2 8.2 10.0", "Fixtures   " + parts, ".text   =fast,4,,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text,6,, | 7 | Parameter 'text' is unexpected"
                        + " | 'text' of 'ask' is known since 8.2, and this QEMU says it is 7.2.22",
                "text,1,, | 10 | Parameter 'text' is unexpected"
                        + " | 'text' of 'ask' is known only in 7.2, and this QEMU says it is 10.2.22",
                "text,3,, | 10 | Parameter 'text' is unexpected"
                        + " | 'text' of 'ask' is known up to 8.2, and this QEMU says it is 10.2.22",
                "speed,,1, | 6 | Parameter 'speed' is missing"
                        + " | 'speed' of 'ask' is mandatory in 7.2, and this QEMU says it is 6.2.22",
                "text,,,.text | 7 | Parameter 'text' does not accept value 'fast'"
                        + " | 'fast' as 'text' of 'ask' is known since 10.0, and this QEMU says it is 7.2.22",
                "text,6,, speed,,1, | 7 | Parameter 'text' is unexpected | 'text' of 'ask' is known since 8.2, 'speed' of"
                        + " 'ask' is mandatory in 7.2, and this QEMU says it is 7.2.22",
                "text,6,, | 7 | Could not open 'disk.img' |",
                "text,6,, | 9 | Parameter 'text' is unexpected |",
            })
    void namesTheVersionsThatHaveIt(String parts, int major, String description, String expected) {
        try (FakeQemu fake = FakeQemu.qmp().version(major, 2, 22).on(Fixtures.ASK_TYPE, ask -> {
                    throw Refusal.of(ErrorClass.GENERIC_ERROR, description);
                });
                QmpClient qemu =
                        QmpClient.over(fake.transport(), QmpOptions.standard().withAvailability(table(parts)))) {
            CommandRefusedException refused =
                    catchThrowableOfType(CommandRefusedException.class, () -> qemu.execute(Fixtures.ask("fast")));

            Explanation explanation = refused.explanation();
            assertThat(explanation == null ? null : explanation.toString()).isEqualTo(expected);
            assertThat(refused)
                    .hasMessage("ask: refused: " + description + " (GenericError)"
                            + (expected == null ? "" : "; " + expected));
        }
    }

    @Test
    void aCommandThatIsUnknownIsExplained() {
        Availability other = Availability.of("org.example", "4.0 5.2", "AskCommand  1");
        Availability own = Availability.of("io.github.qapi4j.runtime.qmp", "7.2 8.2 10.0", "Fixtures  4");
        QmpOptions options = QmpOptions.standard().withAvailability(other).withAvailability(own);
        try (FakeQemu fake = FakeQemu.qmp().version(8, 2, 0).on(Fixtures.ASK_TYPE, ask -> {
                    throw Refusal.of(ErrorClass.COMMAND_NOT_FOUND, "The command ask has not been found");
                });
                QmpClient qemu = QmpClient.over(fake.transport(), options)) {
            Explanation explanation = catchThrowableOfType(
                            CommandRefusedException.class, () -> qemu.execute(Fixtures.ask("x")))
                    .explanation();

            assertThat(explanation).hasToString("'ask' is known since 10.0, and this QEMU says it is 8.2.0");
            assertThat(explanation.version()).isEqualTo("8.2.0");
            assertThat(explanation.unavailable()).singleElement().satisfies(one -> {
                assertThat(one.label()).isEqualTo("8.2");
                assertThat(one.versions()).containsExactly("10.0");
            });
        }
    }

    /** What an old QEMU would say is what is explained. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text,6,, | Parameter 'text' is unexpected",
                "text,,,.text | Parameter 'text' does not accept value 'fast'",
                "speed,,1, | Parameter 'speed' is missing"
            })
    void aFakeOfAnAgeRefusesWhatItDoesNotKnow(String parts, String description) {
        try (FakeQemu fake = FakeQemu.qmp()
                        .version(7, 2, 22)
                        .availability(table(parts))
                        .on(Fixtures.ASK_TYPE, Fixtures.Ask::text);
                QmpClient qemu =
                        QmpClient.over(fake.transport(), QmpOptions.standard().withAvailability(table(parts)))) {
            CommandRefusedException refused =
                    catchThrowableOfType(CommandRefusedException.class, () -> qemu.execute(Fixtures.ask("fast")));

            assertThat(refused.description()).isEqualTo(description);
            assertThat(refused.explanation()).isNotNull();
        }
    }

    @Test
    void anAgentSaysItsVersionToo() {
        try (FakeQemu fake = FakeQemu.agent().on(Fixtures.ASK_TYPE, ask -> {
                    throw Refusal.of(ErrorClass.GENERIC_ERROR, "Parameter 'text' is unexpected");
                });
                AgentClient agent =
                        AgentClient.over(fake.transport(), QmpOptions.agent().withAvailability(table("text,1,,")))) {
            assertThat(catchThrowableOfType(CommandRefusedException.class, () -> agent.execute(Fixtures.ask("x"))))
                    .hasMessageEndingWith("; 'text' of 'ask' is known only in 7.2, and this QEMU says it is 11.1.3");
        }
    }

    @Test
    void withoutVersionsNothingIsExplained() {
        try (FakeQemu fake = FakeQemu.qmp().on(Fixtures.ASK_TYPE, ask -> {
                    throw Refusal.of(ErrorClass.GENERIC_ERROR, "Parameter 'text' is unexpected");
                });
                QmpClient qemu = QmpClient.over(fake.transport(), QmpOptions.standard())) {
            assertThat(catchThrowableOfType(CommandRefusedException.class, () -> qemu.execute(Fixtures.ask("x")))
                            .explanation())
                    .isNull();
        }
    }
}
