package io.github.qapi4j.generator.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code qapi}: what stands before the subcommand. */
@Command(
        name = "qapi",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {GenerateCommand.class, CheckCommand.class, DumpCommand.class},
        description = "Compiles QAPI, the schema language of QEMU, to Java.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "'qapi COMMAND --help' tells more about a command.",
            "",
            "Exit codes:",
            "   0  all is well",
            "   1  a schema is refused, or a file cannot be read or written",
            "   2  the command line is wrong",
            "  70  a bug in this program"
        })
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    /** Instances are made by picocli only. */
    Main() {}

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
     * @return the exit code
     */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine commandLine = new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(Failures::wrongUsage)
                .setExecutionExceptionHandler(Failures::failed);
        int exitCode = execute(commandLine, arguments);
        out.flush();
        err.flush();
        return exitCode;
    }

    private static int execute(CommandLine commandLine, String... arguments) {
        try {
            return commandLine.execute(arguments);
        } catch (OutOfMemoryError | StackOverflowError e) {
            commandLine
                    .getErr()
                    .print("qapi: the schema needs more memory than Java has; give it more with -Xmx or -Xss\n");
            return Failures.REFUSED;
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: generate, check or dump");
    }
}
