package io.github.qapi4j.schemas.cli;

import java.util.Objects;

/** The version that the build writes into the manifest of the command's archive. */
final class Version {
    private Version() {}

    static String line() {
        String version = Version.class.getPackage().getImplementationVersion();
        return "qapi4j " + Objects.requireNonNullElse(version, "(not packaged)") + "\n";
    }
}
