package io.github.qapi4j.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class FailuresTest {
    private final StringWriter err = new StringWriter();

    private int bug(boolean verbose) {
        return new Failures(new PrintWriter(err)).bug(new IllegalStateException("oops"), verbose);
    }

    @Test
    void ownsUpToABugInOneLine() {
        assertThat(bug(false)).isEqualTo(70);

        assertThat(err.toString())
                .startsWith("qapi: internal error: java.lang.IllegalStateException: oops; please report it")
                .doesNotContain("\tat ");
    }

    @Test
    void showsWhereTheBugIsOnDemand() {
        assertThat(bug(true)).isEqualTo(70);

        assertThat(err.toString()).contains("\tat " + FailuresTest.class.getName() + ".bug(");
    }
}
