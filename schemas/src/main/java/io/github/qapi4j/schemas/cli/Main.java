package io.github.qapi4j.schemas.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code qapi-interop}: what stands before the subcommand. */
@Command(
        name = "qapi-interop",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {ListCommand.class, ExplainCommand.class, CheckCommand.class, ProbeCommand.class},
        description = "Finds the vhost-user backends and the firmware images of a host by their descriptors.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "'qapi-interop COMMAND --help' tells more about a command.",
            "",
            "Exit codes:",
            "   0  all is well",
            "   1  a descriptor is refused, or no backend suits",
            "   2  the command line is wrong",
            "  70  a bug in this program"
        })
public final class Main implements Runnable {
    /** The exit code of a command whose answer is no. */
    static final int NEGATIVE = 1;

    private static final int USAGE = 2;
    private static final int BUG = 70;

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
                .setParameterExceptionHandler(Main::wrongUsage)
                .setExecutionExceptionHandler(Main::failed);
        commandLine
                .getSubcommands()
                .values()
                .forEach(subcommand -> subcommand.getCommandSpec().mixinStandardHelpOptions(true));
        int exitCode = commandLine.execute(arguments);
        out.flush();
        err.flush();
        return exitCode;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: list, explain, check or probe");
    }

    private static int wrongUsage(ParameterException e, String[] arguments) {
        PrintWriter err = e.getCommandLine().getErr();
        err.print("qapi-interop: " + Table.printable(e.getMessage()) + "\n");
        String name = e.getCommandLine().getCommandSpec().qualifiedName();
        err.print("'" + name + " --help' tells how it is used.\n");
        return USAGE;
    }

    private static int failed(Exception e, CommandLine commandLine, CommandLine.ParseResult arguments) {
        commandLine.getErr().print("qapi-interop: internal error; please report it\n");
        e.printStackTrace(commandLine.getErr());
        return BUG;
    }
}
