package io.github.qapi4j.generator.versions;

import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.VersionFacts;

/**
 * What several versions were merged into.
 *
 * @param schema the schema; it obeys the structural rules of the language
 * @param facts which version has what of it, and what the schema cannot say
 */
public record MergedSchema(Schema schema, VersionFacts facts) {}
