package io.github.qapi4j.schemas.cli.line;

/** The exit codes of the program, as its help lists them. */
public final class ExitCode {
    /** All is well. */
    public static final int OK = 0;

    /** The answer of a command is no, or could not be written in full. */
    public static final int NEGATIVE = 1;

    /** The command line is wrong. */
    public static final int USAGE = 2;

    /** A QEMU, or a file that was to be read or written, could not be reached; the number that sysexits.h gives to it. */
    public static final int UNAVAILABLE = 69;

    /** A bug in this program; the number that sysexits.h gives to it. */
    public static final int BUG = 70;

    private ExitCode() {}
}
