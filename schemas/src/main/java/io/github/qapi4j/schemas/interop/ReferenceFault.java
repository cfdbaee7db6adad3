package io.github.qapi4j.schemas.interop;

/** What can be wrong with a file that a descriptor names. */
public enum ReferenceFault {
    /** Its path is relative, or is no path at all. */
    NOT_ABSOLUTE,
    /** It does not exist, or a link leads to nothing. */
    MISSING,
    /** It is a directory, a device, or the like. */
    NOT_A_FILE,
    /** It is a program that this user may not run. */
    NOT_EXECUTABLE,
    /** A directory on the way to it may not be searched by this user. */
    UNREACHABLE
}
