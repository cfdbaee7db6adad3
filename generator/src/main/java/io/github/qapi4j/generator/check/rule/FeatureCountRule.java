package io.github.qapi4j.generator.check.rule;

import io.github.qapi4j.generator.check.raw.RawDefinition;
import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.model.Feature;
import io.github.qapi4j.generator.model.Featured;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A schema has at most 64 different features (R121): QEMU keeps sets of them in one machine word. */
public final class FeatureCountRule {
    private static final int LIMIT = 64;

    private final RuleContext context;
    private final Set<String> names = new HashSet<>(FeatureNamesRule.SPECIAL);

    public FeatureCountRule(RuleContext context) {
        this.context = context;
    }

    /** Checks all definitions together. */
    public void check(List<RawDefinition> definitions) {
        for (RawDefinition definition : definitions) {
            add(definition, definition.info().header().features());
            for (Featured part : definition.featuredParts()) {
                add(definition, part.features());
            }
        }
    }

    private void add(RawDefinition definition, List<Feature> features) {
        for (Feature feature : features) {
            if (names.add(feature.name()) && names.size() == LIMIT + 1) {
                context.error(
                        definition,
                        Code.TOO_MANY_FEATURES,
                        feature.span(),
                        "feature '" + feature.name() + "' is one too many, a schema may have " + LIMIT
                                + " different features, 'deprecated' and 'unstable' among them");
            }
        }
    }
}
