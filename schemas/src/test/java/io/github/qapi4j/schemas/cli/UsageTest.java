package io.github.qapi4j.schemas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.schemas.cli.line.Screen;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the program says of itself, and of command lines that are wrong. */
class UsageTest {
    private static CommandRun run(String line) {
        return CommandRun.of(line.split(" "));
    }

    @Test
    void helpNamesCommandsAndExitCodes() {
        CommandRun help = run("--help");
        assertThat(help.exitCode()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out())
                .startsWith("Usage: qapi-interop COMMAND [OPTION]...\n")
                .contains(
                        "\n  list ",
                        "\n  explain ",
                        "\n  check ",
                        "\n  probe ",
                        "\n  select ",
                        "\n  knows ",
                        "\n  69  ",
                        "\n  70  ");
        assertThat(help.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @ParameterizedTest
    @CsvSource({
        "list, '', --data-dirs",
        "explain, '', --root=DIR",
        "check, ' [FILE]...', --kind=KIND",
        "probe, '', --timeout=SECONDS",
        "select, '', --image-format=FORMAT"
    })
    void helpOfACommandShowsItsOptions(String command, String operands, String option) {
        for (String sign : new String[] {"--help", "-h", "--system --help --data-dirs"}) {
            CommandRun help = run(command + " " + sign);
            assertThat(help.exitCode()).isZero();
            assertThat(help.out())
                    .startsWith("Usage: qapi-interop " + command + " [OPTION]..." + operands + "\n")
                    .contains("      " + option, "  -h, --help ", "  -V, --version ");
            assertThat(help.out().lines()).allMatch(line -> line.length() <= 80);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lisd | qapi-interop | there is no command 'lisd' (did you mean 'list'?); there are list, explain, check,"
                        + " probe, select, knows and schema",
                "--system list | qapi-interop | say first what to do: list, explain, check, probe, select,"
                        + " knows or schema",
                "list --formt=json | qapi-interop list | there is no option '--formt' (did you mean '--format'?)",
                "list --form json | qapi-interop list | there is no option '--form' (did you mean '--format'?)",
                "list --machine x | qapi-interop list | there is no option '--machine'",
                "check a -x | qapi-interop check | there is no option '-x'",
                "probe --type | qapi-interop probe | '--type' needs a value: TYPE",
                "list --dir --system | qapi-interop list | '--dir' needs a value: DIR",
                "list a.json | qapi-interop list | list takes options only, and no 'a.json'",
                "list --kind firmwar | qapi-interop list | '--kind': 'firmwar' is none of vhost-user, firmware (did you"
                        + " mean 'firmware'?)",
                "probe --timeout -1 | qapi-interop probe | '--timeout': '-1' is no number from 1 to 86400",
                "list --format json --format text | qapi-interop list | '--format' is given more than once",
                "list --session --system | qapi-interop list | --session and --system exclude each other; leave one of"
                        + " them out"
            })
    void wrongCommandLineIsExplained(String line, String command, String complaint) {
        CommandRun run = run(line);
        assertThat(run.err())
                .isEqualTo("qapi-interop: " + complaint + "\n'" + command + " --help' tells how it is used.\n");
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void lostOutputIsNoSuccess() {
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int start, int length) throws IOException {
                throw new IOException("no space left");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        StringWriter err = new StringWriter();
        int exitCode =
                Main.run(new Screen(StandardCharsets.UTF_8), new PrintWriter(full), new PrintWriter(err), "--help");
        assertThat(exitCode).isEqualTo(1);
        assertThat(err.toString()).startsWith("qapi-interop: the output could not be written in full");
    }
}
