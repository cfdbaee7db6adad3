package io.github.qapi4j.schemas.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version that the build writes into the manifest of the command's archive. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"qapi4j " + Objects.requireNonNullElse(version, "(not packaged)")};
    }
}
