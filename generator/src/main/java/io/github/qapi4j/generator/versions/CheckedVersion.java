package io.github.qapi4j.generator.versions;

import io.github.qapi4j.generator.model.Schema;

/**
 * One version of a schema.
 *
 * @param label what users call it, such as {@code 8.2}
 * @param root what diagnostics call its root schema
 * @param schema the schema, as a profile sees it
 */
public record CheckedVersion(String label, String root, Schema schema) {}
