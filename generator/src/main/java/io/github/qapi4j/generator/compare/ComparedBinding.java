package io.github.qapi4j.generator.compare;

import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.VersionFacts;
import io.github.qapi4j.generator.options.BindingProperties;
import org.jspecify.annotations.Nullable;

/**
 * How Java was generated from a schema, and from what.
 *
 * @param properties what the artifact says
 * @param schema the schema, or what its versions were merged into; null where that cannot be found out
 * @param facts what is known of the versions; empty where there are none
 * @param fault why there is no schema, as the end of a sentence; empty where there is one
 */
public record ComparedBinding(
        BindingProperties properties, @Nullable Schema schema, VersionFacts facts, String fault) {
    /** Returns Java that stands for the schema alone. */
    public static ComparedBinding of(BindingProperties properties, Schema schema) {
        return new ComparedBinding(properties, schema, VersionFacts.NONE, "");
    }

    /** Returns Java of which it cannot be found out what it stands for, and why, as the end of a sentence. */
    public static ComparedBinding unknown(BindingProperties properties, String fault) {
        return new ComparedBinding(properties, null, VersionFacts.NONE, fault);
    }
}
