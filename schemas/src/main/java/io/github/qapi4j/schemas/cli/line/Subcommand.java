package io.github.qapi4j.schemas.cli.line;

import java.util.List;
import org.apache.commons.cli.Option;

/** A subcommand: what it understands, how it explains itself, and what it does. */
public interface Subcommand {
    /** Returns the word that calls it. */
    String name();

    /** Returns in one sentence what it does. */
    String description();

    /** Returns how its usage shows what may follow the options; empty if nothing may. */
    default String operands() {
        return "";
    }

    /** Returns the options that it has besides those of {@link CommandLines}. */
    List<Option> options();

    /** Returns what stands below the options in its help; lines without ends. */
    default List<String> footer() {
        return List.of();
    }

    /**
     * Does the work.
     *
     * @return the exit code
     * @throws UsageException if the command line is wrong
     */
    int run(Invocation call) throws UsageException;
}
