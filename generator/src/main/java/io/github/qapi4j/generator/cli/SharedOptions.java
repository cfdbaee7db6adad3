package io.github.qapi4j.generator.cli;

import java.util.List;
import org.apache.commons.cli.Option;

/** What all commands understand. */
final class SharedOptions {
    static final Option HELP =
            Option.builder("h").longOpt("help").desc("Shows this help.").get();

    static final Option VERSION =
            Option.builder("V").longOpt("version").desc("Shows the version.").get();

    static final Option STACKTRACE = Option.builder()
            .longOpt("stacktrace")
            .desc("After an internal error, shows where it happened.")
            .get();

    private SharedOptions() {}

    static List<Option> all() {
        return List.of(HELP, VERSION, STACKTRACE);
    }
}
