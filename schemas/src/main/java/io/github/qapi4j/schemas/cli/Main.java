package io.github.qapi4j.schemas.cli;

import io.github.qapi4j.runtime.text.Suggestion;
import io.github.qapi4j.schemas.cli.introspect.KnowsCommand;
import io.github.qapi4j.schemas.cli.introspect.SchemaCommand;
import io.github.qapi4j.schemas.cli.line.CommandLines;
import io.github.qapi4j.schemas.cli.line.ExitCode;
import io.github.qapi4j.schemas.cli.line.Invocation;
import io.github.qapi4j.schemas.cli.line.Screen;
import io.github.qapi4j.schemas.cli.line.Subcommand;
import io.github.qapi4j.schemas.cli.line.Usage;
import io.github.qapi4j.schemas.cli.line.UsageException;
import io.github.qapi4j.schemas.cli.line.Version;
import io.github.qapi4j.schemas.interop.ProcessStart;
import java.io.FileDescriptor;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The command {@code qapi-interop}: finds the subcommand, runs it, and turns what stops it into a line and an exit code. */
public final class Main {
    private static final List<Subcommand> COMMANDS = List.of(
            new ListCommand(),
            new ExplainCommand(),
            new CheckCommand(),
            new ProbeCommand(),
            new SelectCommand(),
            new KnowsCommand(),
            new SchemaCommand());

    private final Screen screen;
    private final PrintWriter out;
    private final PrintWriter err;

    private Main(Screen screen, PrintWriter out, PrintWriter err) {
        this.screen = screen;
        this.out = out;
        this.err = err;
    }

    /**
     * Runs the command and ends the process with its exit code. Names of files are right in every locale; JSON is ASCII,
     * and in text for people is escaped what the locale's charset lacks.
     */
    public static void main(String[] arguments) {
        Screen screen = Screen.ofProcess();
        String[] whole = ProcessStart.arguments(arguments).toArray(String[]::new);
        System.exit(run(screen, screen.writer(FileDescriptor.out), screen.writer(FileDescriptor.err), whole));
    }

    /**
     * Runs the command in this process.
     *
     * @return the exit code; that of a negative answer, too, if the output could not be written
     */
    static int run(Screen screen, PrintWriter out, PrintWriter err, String... arguments) {
        int exitCode = new Main(screen, out, err).run(arguments);
        // A writer of this kind throws nothing, so that a full disk would go unnoticed.
        boolean isCutOff = out.checkError();
        if (isCutOff) {
            err.print("qapi-interop: the output could not be written in full; is the disk full, or has its reader"
                    + " ended?\n");
            exitCode = Math.max(exitCode, ExitCode.NEGATIVE);
        }
        err.flush();
        return exitCode;
    }

    private int run(String... arguments) {
        String word = arguments.length == 0 ? "" : arguments[0];
        switch (word) {
            case "-h", "--help" -> out.print(Usage.of(COMMANDS));
            case "-V", "--version" -> out.print(Version.line());
            default -> {
                Subcommand command = command(word);
                return command == null
                        ? wrongUsage(complaint(word), "qapi-interop")
                        : run(command, Arrays.copyOfRange(arguments, 1, arguments.length));
            }
        }
        return ExitCode.OK;
    }

    private static @Nullable Subcommand command(String word) {
        return COMMANDS.stream()
                .filter(command -> command.name().equals(word))
                .findFirst()
                .orElse(null);
    }

    private static String complaint(String word) {
        List<String> names = COMMANDS.stream().map(Subcommand::name).toList();
        int last = names.size() - 1;
        String all = String.join(", ", names.subList(0, last));
        if (word.isEmpty() || word.startsWith("-")) {
            return "say first what to do: " + all + " or " + names.get(last);
        }
        return "there is no command '" + word + "'" + Suggestion.hint(word, names) + "; there are " + all + " and "
                + names.get(last);
    }

    private int run(Subcommand command, String... arguments) {
        Invocation call = null;
        try {
            call = new Invocation(CommandLines.parse(command, arguments), screen, out, err);
            return run(command, call);
        } catch (UsageException e) {
            return wrongUsage(String.valueOf(e.getMessage()), "qapi-interop " + command.name());
        } catch (RuntimeException e) {
            return bug(e, call != null && call.has(CommandLines.STACKTRACE));
        }
    }

    private int run(Subcommand command, Invocation call) throws UsageException {
        if (call.has(CommandLines.HELP)) {
            out.print(Usage.of(command));
            return ExitCode.OK;
        }
        if (call.has(CommandLines.VERSION)) {
            out.print(Version.line());
            return ExitCode.OK;
        }
        return command.run(call);
    }

    private int wrongUsage(String complaint, String command) {
        err.print("qapi-interop: " + screen.fit(complaint) + "\n");
        err.print("'" + command + " --help' tells how it is used.\n");
        return ExitCode.USAGE;
    }

    private int bug(RuntimeException e, boolean verbose) {
        err.print("qapi-interop: internal error: " + screen.fit(String.valueOf(e)) + "; please report it\n");
        if (verbose || Boolean.getBoolean("qapi.debug")) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace, true));
            err.print(screen.fitLines(trace.toString()));
        } else {
            err.print("'--stacktrace' shows where it happened.\n");
        }
        return ExitCode.BUG;
    }
}
