package io.github.qapi4j.schemas.cli;

import io.github.qapi4j.schemas.interop.ProcessStart;
import java.io.FileDescriptor;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command {@code qapi-interop}: what stands before the subcommand. */
@Command(
        name = "qapi-interop",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            ListCommand.class,
            ExplainCommand.class,
            CheckCommand.class,
            ProbeCommand.class,
            SelectCommand.class
        },
        description = "Finds the vhost-user backends and the firmware images of a host by their descriptors.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "'qapi-interop COMMAND --help' tells more about a command.",
            "",
            "Exit codes:",
            "   0  all is well",
            "   1  a descriptor is refused, or no backend or image suits",
            "   2  the command line is wrong",
            "  70  a bug in this program"
        })
public final class Main implements Runnable, Screen.Owner {
    @Spec
    private CommandSpec spec;

    private final Screen screen;

    private Main(Screen screen) {
        this.screen = screen;
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
     * @return the exit code
     */
    static int run(Screen screen, PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine commandLine = new CommandLine(new Main(screen))
                .registerConverter(Path.class, Main::path)
                .setOut(out)
                .setErr(err)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(Main::wrongUsage)
                .setExecutionExceptionHandler(Main::failed);
        FirmwareWish.registerWords(commandLine);
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
        throw new ParameterException(spec.commandLine(), "say what to do: list, explain, check, probe or select");
    }

    private static Path path(String text) {
        try {
            return ProcessStart.path(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("'" + text + "' is no path");
        }
    }

    @Override
    public Screen screen() {
        return screen;
    }

    private static int wrongUsage(ParameterException e, String[] arguments) {
        PrintWriter err = e.getCommandLine().getErr();
        CommandSpec command = e.getCommandLine().getCommandSpec();
        err.print("qapi-interop: " + Screen.of(command).fit(e.getMessage()) + "\n");
        String name = command.qualifiedName();
        err.print("'" + name + " --help' tells how it is used.\n");
        return ExitCode.USAGE;
    }

    private static int failed(Exception e, CommandLine commandLine, CommandLine.ParseResult arguments) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace, true));
        Screen screen = Screen.of(commandLine.getCommandSpec());
        commandLine
                .getErr()
                .print("qapi-interop: internal error; please report it\n" + screen.fitLines(trace.toString()));
        return ExitCode.BUG;
    }
}
