package io.github.qapi4j.generator.syntax;

import java.util.Map;
import java.util.Set;

/**
 * The pragmas in force for the whole run: the last setting of each wins (section 3.1 of the language reference).
 *
 * @param docRequired whether every definition must be documented
 * @param commandNameExceptions commands whose names may contain an underscore
 * @param commandReturnsExceptions commands that may return any type
 * @param memberNameExceptions types whose members may contain upper case and underscores
 * @param documentationExceptions definitions whose members may stay undocumented
 */
public record Pragmas(
        boolean docRequired,
        Set<String> commandNameExceptions,
        Set<String> commandReturnsExceptions,
        Set<String> memberNameExceptions,
        Set<String> documentationExceptions) {
    /** What pragmas are called since QEMU 6.0, by what they were called before. */
    public static final Map<String, String> RENAMED = Map.of(
            "returns-whitelist", "command-returns-exceptions",
            "name-case-whitelist", "member-name-exceptions");

    /** What holds where a schema says nothing. */
    public static final Pragmas NONE = new Pragmas(false, Set.of(), Set.of(), Set.of(), Set.of());
}
