package io.github.qapi4j.generator.cli;

import io.github.qapi4j.generator.diag.SafeText;
import io.github.qapi4j.generator.syntax.load.FileNames;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.InvalidPathException;

/**
 * What the user sees where a command cannot do its work: one line, and an exit code.
 *
 * @param err where the line goes
 */
record Failures(PrintWriter err) {
    /** A schema is refused, or a file cannot be read or written. */
    static final int REFUSED = 1;

    /** The command line is wrong. */
    static final int USAGE = 2;

    /** A bug of ours; the number that sysexits.h gives to it. */
    static final int BUG = 70;

    /**
     * Reports a wrong command line, and where to read on.
     *
     * @param command how the command is called: {@code qapi check}
     */
    int wrongUsage(UsageException e, String command) {
        err.print("qapi: " + SafeText.of(String.valueOf(e.getMessage())) + "\n");
        err.print("'" + command + " --help' tells how it is used.\n");
        return USAGE;
    }

    /** Reports a file that cannot be read or written. */
    int unusableFile(IOException e) {
        err.print("qapi: " + SafeText.of(String.valueOf(e.getMessage())) + "\n");
        return REFUSED;
    }

    /** Reports that not all of the output has arrived. */
    int cutOff() {
        err.print("qapi: the output could not be written in full; is the disk full, or has its reader ended?\n");
        return REFUSED;
    }

    /** Reports a file that has a name which the system or the locale does not have. */
    int unusableName(InvalidPathException e) {
        err.print("qapi: '" + SafeText.of(e.getInput()) + "' cannot be used: " + FileNames.fault(e.getInput()) + "\n");
        return REFUSED;
    }

    /**
     * Reports a bug of ours.
     *
     * @param verbose whether to show where it happened
     */
    int bug(RuntimeException e, boolean verbose) {
        err.print("qapi: internal error: " + SafeText.of(String.valueOf(e)) + "; please report it with the schema\n");
        if (verbose || Boolean.getBoolean("qapi.debug")) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            err.print(SafeText.lines(trace.toString().replace("\r\n", "\n")));
        } else {
            err.print("'--stacktrace' shows where it happened.\n");
        }
        return BUG;
    }

    /** Reports a schema that is too much for this Java. */
    int tooLarge() {
        err.print("qapi: the schema needs more memory than Java has; give it more with -Xmx or -Xss\n");
        return REFUSED;
    }
}
