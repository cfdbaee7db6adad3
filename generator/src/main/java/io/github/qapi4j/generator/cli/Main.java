package io.github.qapi4j.generator.cli;

import io.github.qapi4j.generator.diag.Suggestion;
import io.github.qapi4j.generator.syntax.load.FileNames;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The command {@code qapi}: finds the subcommand, runs it, and turns what stops it into a line and an exit code. */
public final class Main {
    private static final List<Subcommand> COMMANDS =
            List.of(new GenerateCommand(), new CheckCommand(), new DumpCommand(), new DiffCommand());

    private final PrintWriter out;
    private final PrintWriter err;
    private final Failures failures;

    private Main(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
        this.failures = new Failures(err);
    }

    /** Runs the command and ends the process with its exit code; output is UTF-8 whatever the platform says. */
    public static void main(String[] arguments) {
        System.exit(run(writer(FileDescriptor.out), writer(FileDescriptor.err), arguments));
    }

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), false, StandardCharsets.UTF_8);
    }

    /**
     * Runs the command in this process.
     *
     * @return the exit code; that of a file that cannot be written, too, if the output could not be
     */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        int exitCode = new Main(out, err).run(arguments);
        // A writer of this kind throws nothing, so that a full disk would go unnoticed.
        boolean isCutOff = out.checkError();
        if (isCutOff) {
            exitCode = Math.max(exitCode, new Failures(err).cutOff());
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
                        ? failures.wrongUsage(new UsageException(complaint(word)), "qapi")
                        : run(command, Arrays.copyOfRange(arguments, 1, arguments.length));
            }
        }
        return 0;
    }

    private static @Nullable Subcommand command(String word) {
        for (Subcommand command : COMMANDS) {
            if (command.name().equals(word)) {
                return command;
            }
        }
        return null;
    }

    private static String complaint(String word) {
        if (word.isEmpty() || word.startsWith("-")) {
            return "say first what to do: generate, check, dump or diff";
        }
        String meant =
                Suggestion.closest(word, COMMANDS.stream().map(Subcommand::name).toList());
        return "there is no command '" + word + "'; "
                + (meant == null ? "there are generate, check, dump and diff" : "did you mean '" + meant + "'?");
    }

    private int run(Subcommand command, String... arguments) {
        Invocation call = null;
        try {
            requireRead(arguments);
            call = new Invocation(CommandLines.parse(command, arguments), out, err);
            return run(command, call);
        } catch (UsageException e) {
            return failures.wrongUsage(e, "qapi " + command.name());
        } catch (IOException e) {
            return failures.unusableFile(e);
        } catch (InvalidPathException e) {
            return failures.unusableName(e);
        } catch (RuntimeException e) {
            return failures.bug(e, call != null && call.has(SharedOptions.STACKTRACE));
        } catch (OutOfMemoryError | StackOverflowError e) {
            return failures.tooLarge();
        }
    }

    /** Requires that Java could read the command line, which it cannot in every locale. */
    private static void requireRead(String... arguments) throws UsageException {
        String unread = FileNames.unread(List.of(arguments));
        if (unread != null) {
            throw new UsageException("'" + unread + "' " + FileNames.damage());
        }
    }

    private int run(Subcommand command, Invocation call) throws UsageException, IOException {
        if (call.has(SharedOptions.HELP)) {
            out.print(Usage.of(command));
            return 0;
        }
        if (call.has(SharedOptions.VERSION)) {
            out.print(Version.line());
            return 0;
        }
        return command.run(call);
    }
}
