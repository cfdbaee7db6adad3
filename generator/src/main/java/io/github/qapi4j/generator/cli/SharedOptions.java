package io.github.qapi4j.generator.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What all commands understand. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
final class SharedOptions {
    @Option(names = "--stacktrace", description = "After an internal error, show where it happened.")
    private boolean stacktrace;
}
