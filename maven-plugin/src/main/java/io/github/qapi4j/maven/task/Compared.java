package io.github.qapi4j.maven.task;

import io.github.qapi4j.generator.diff.SchemaDiff;

/**
 * A schema that was compared.
 *
 * @param schema its path where schemas of artifacts lie, with slashes
 * @param diff what was found
 */
public record Compared(String schema, SchemaDiff diff) {
    /** Returns what the files with reports on it are called, up to the dot in front of their extension. */
    String reportName() {
        return schema.endsWith(".json") ? schema.substring(0, schema.length() - 5) : schema;
    }
}
