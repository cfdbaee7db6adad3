package io.github.qapi4j.schemas.cli.line;

import java.util.Objects;

/** The version that the build writes into the manifest of the command's archive. */
public final class Version {
    private Version() {}

    /** Returns the program's name and version, with a newline. */
    public static String line() {
        String version = Version.class.getPackage().getImplementationVersion();
        return "qapi4j " + Objects.requireNonNullElse(version, "(not packaged)") + "\n";
    }
}
