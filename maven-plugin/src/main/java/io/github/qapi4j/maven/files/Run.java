package io.github.qapi4j.maven.files;

import java.util.List;

/**
 * What a run's result depends on, apart from what it reads.
 *
 * @param plugin the plugin's version, and what else tells two builds of it apart
 * @param parameters one line for each effective parameter
 */
public record Run(String plugin, List<String> parameters) {
    /** Copies the list. */
    public Run {
        parameters = List.copyOf(parameters);
    }
}
