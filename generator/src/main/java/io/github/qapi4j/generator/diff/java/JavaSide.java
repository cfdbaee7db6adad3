package io.github.qapi4j.generator.diff.java;

import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.VersionFacts;
import io.github.qapi4j.generator.options.GenerateOptions;

/**
 * What the types of one side were generated from, and how.
 *
 * @param schema the schema, or what several versions of it were merged into
 * @param facts what is known of the versions; of a schema that stands for itself all is empty
 * @param options how the types were generated
 */
public record JavaSide(Schema schema, VersionFacts facts, GenerateOptions options) {
    /** Makes a side whose types come from one schema. */
    public static JavaSide of(Schema schema, GenerateOptions options) {
        return new JavaSide(schema, VersionFacts.NONE, options);
    }
}
