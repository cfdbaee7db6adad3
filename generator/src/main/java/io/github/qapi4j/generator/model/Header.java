package io.github.qapi4j.generator.model;

import io.github.qapi4j.generator.diag.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every definition has.
 *
 * @param name the name
 * @param span where the name stands
 * @param module the module that it stands in
 * @param condition when it exists, or null for always
 * @param features its features, in order
 * @param documentation its doc comment, or null where it has none
 */
public record Header(
        String name,
        Span span,
        String module,
        @Nullable Condition condition,
        List<Feature> features,
        @Nullable Documentation documentation)
        implements Featured {
    public Header {
        features = List.copyOf(features);
    }

    /** Returns the same with other features. */
    public Header withFeatures(List<Feature> others) {
        return new Header(name, span, module, condition, others, documentation);
    }
}
