package io.github.qapi4j.schemas.cli;

/** The exit codes of the program, as its help lists them. */
final class ExitCode {
    /** All is well. */
    static final int OK = 0;

    /** The answer of a command is no, or could not be written in full. */
    static final int NEGATIVE = 1;

    /** The command line is wrong. */
    static final int USAGE = 2;

    /** A bug in this program; the number that sysexits.h gives to it. */
    static final int BUG = 70;

    private ExitCode() {}
}
