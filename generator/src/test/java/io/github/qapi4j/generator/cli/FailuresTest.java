package io.github.qapi4j.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class FailuresTest {
    @Command(name = "broken")
    private static final class Broken implements Runnable {
        @Mixin
        private SharedOptions shared = new SharedOptions();

        @Override
        public void run() {
            throw new IllegalStateException("oops");
        }
    }

    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new Broken())
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler(Failures::failed)
                .execute(arguments);
    }

    @Test
    void ownsUpToABugInOneLine() {
        assertThat(run()).isEqualTo(70);

        assertThat(err.toString())
                .startsWith("qapi: internal error: java.lang.IllegalStateException: oops; please report it")
                .doesNotContain("\tat ");
    }

    @Test
    void showsWhereTheBugIsOnDemand() {
        assertThat(run("--stacktrace")).isEqualTo(70);

        assertThat(err.toString()).contains("\tat " + Broken.class.getName() + ".run(");
    }
}
