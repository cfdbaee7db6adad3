package io.github.qapi4j.generator.cli;

import io.github.qapi4j.generator.diag.SafeText;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What the user sees where a command cannot do its work: one line, and an exit code. */
final class Failures {
    /** A schema is refused, or a file cannot be read or written. */
    static final int REFUSED = 1;

    /** The command line is wrong. */
    static final int USAGE = 2;

    /** A bug of ours; the number that sysexits.h gives to it. */
    static final int BUG = 70;

    private Failures() {}

    /** Reports a wrong command line, and where to read on. */
    static int wrongUsage(ParameterException e, String[] arguments) {
        CommandLine commandLine = e.getCommandLine();
        PrintWriter err = commandLine.getErr();
        err.print("qapi: " + SafeText.of(e.getMessage()) + "\n");
        err.print("'" + commandLine.getCommandSpec().qualifiedName() + " --help' tells how it is used.\n");
        return USAGE;
    }

    /** Reports what stopped a command. */
    static int failed(Exception e, CommandLine commandLine, ParseResult arguments) {
        PrintWriter err = commandLine.getErr();
        if (e instanceof IOException) {
            err.print("qapi: " + SafeText.of(String.valueOf(e.getMessage())) + "\n");
            return REFUSED;
        }
        err.print("qapi: internal error: " + SafeText.of(String.valueOf(e)) + "; please report it with the schema\n");
        if (Boolean.getBoolean("qapi.debug") || arguments.hasMatchedOption("--stacktrace")) {
            e.printStackTrace(err);
        } else {
            err.print("'--stacktrace' shows where it happened.\n");
        }
        return BUG;
    }
}
