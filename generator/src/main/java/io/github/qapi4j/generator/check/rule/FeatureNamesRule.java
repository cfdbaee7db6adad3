package io.github.qapi4j.generator.check.rule;

import io.github.qapi4j.generator.check.raw.RawDefinition;
import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.model.Feature;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Features must differ (R97), and the special ones are not for types (R98). Unlike QEMU's tool we do not let enum values
 * have a feature twice either.
 */
final class FeatureNamesRule {
    /** The features that mean something to QEMU itself. */
    static final Set<String> SPECIAL = Set.of("deprecated", "unstable");

    private final RuleContext context;

    FeatureNamesRule(RuleContext context) {
        this.context = context;
    }

    /** Checks the features of a definition itself. */
    void definition(RawDefinition definition) {
        List<Feature> features = definition.info().header().features();
        distinct(definition, features, definition.subject());
        if (!definition.info().kind().isType()) {
            return;
        }
        for (Feature feature : features) {
            if (SPECIAL.contains(feature.name())) {
                context.error(
                        definition,
                        Code.UNSUPPORTED_FEATURE,
                        feature.span(),
                        "feature '" + feature.name() + "' is not for types",
                        Note.of("put it on the members, values, commands or events concerned"));
            }
        }
    }

    /** Checks that the features of one definition, member or value differ. */
    void distinct(RawDefinition definition, List<Feature> features, String owner) {
        Map<String, Span> seen = new HashMap<>();
        for (Feature feature : features) {
            Span first = seen.putIfAbsent(feature.name(), feature.span());
            if (first != null) {
                context.error(
                        definition,
                        Code.DUPLICATE_FEATURE,
                        feature.span(),
                        owner + " has feature '" + feature.name() + "' twice",
                        new Note("the first one is here", first));
            }
        }
    }
}
