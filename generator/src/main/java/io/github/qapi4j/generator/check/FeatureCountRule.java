package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.model.Feature;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A schema has at most 64 different features (R121): QEMU keeps sets of them in one machine word. */
final class FeatureCountRule {
    private static final int LIMIT = 64;

    private final Context context;
    private final Set<String> names = new HashSet<>(FeatureRule.SPECIAL);

    FeatureCountRule(Context context) {
        this.context = context;
    }

    /** Checks all definitions together. */
    void check(List<Draft> drafts) {
        for (Draft draft : drafts) {
            add(draft, draft.envelope().header().features());
            for (Part part : draft.parts()) {
                add(draft, part.features());
            }
        }
    }

    private void add(Draft draft, List<Feature> features) {
        for (Feature feature : features) {
            if (names.add(feature.name()) && names.size() == LIMIT + 1) {
                context.error(
                        draft,
                        Code.TOO_MANY_FEATURES,
                        feature.span(),
                        "feature '" + feature.name() + "' is one too many, a schema may have " + LIMIT
                                + " different features, 'deprecated' and 'unstable' among them");
            }
        }
    }
}
