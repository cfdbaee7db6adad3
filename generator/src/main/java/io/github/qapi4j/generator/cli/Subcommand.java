package io.github.qapi4j.generator.cli;

import java.io.IOException;
import java.util.List;
import org.apache.commons.cli.Option;

/** A subcommand: what it understands, how it explains itself, and what it does. */
interface Subcommand {
    /** Returns the word that calls it. */
    String name();

    /** Returns in one sentence what it does. */
    String description();

    /** Returns what follows the options, as its help shows it. */
    default String operands() {
        return "SCHEMA...";
    }

    /** Returns the options that it has besides {@link SharedOptions}. */
    List<Option> options();

    /** Returns what stands below the options in its help: paragraphs. */
    List<String> footer();

    /**
     * Does the work.
     *
     * @return the exit code
     * @throws UsageException if the command line is wrong
     * @throws IOException if a file cannot be read or written; its message is for the user
     */
    int run(Invocation call) throws UsageException, IOException;
}
