package io.github.qapi4j.generator.model;

/**
 * An include directive.
 *
 * @param module the included module's name
 */
public record Include(String module) implements Declaration {}
