package io.github.qapi4j.generator.diag;

/**
 * The definition that a diagnostic belongs to.
 *
 * @param kind the keyword that opens it: enum, struct, union, alternate, command or event
 * @param name its name as written
 * @param line the line of its opening brace, counted from 1
 */
public record DefinitionRef(String kind, String name, int line) {
    /** Returns what messages call it: {@code struct 'Foo'}. */
    public String subject() {
        return kind + " '" + name + "'";
    }
}
