package io.github.qapi4j.runtime.qmp.schema;

import io.github.qapi4j.runtime.qmp.schema.Trail.Reason;
import io.github.qapi4j.runtime.qmp.schema.index.FeatureTelling;
import io.github.qapi4j.runtime.qmp.schema.index.JsonKind;
import io.github.qapi4j.runtime.qmp.schema.index.SchemaIndex;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Asks at the place where a path ends for the kind and the feature that it wants there. */
final class PlaceCheck {
    private final SchemaIndex index;
    private final FeatureTelling telling;

    PlaceCheck(SchemaIndex index) {
        this.index = index;
        this.telling = FeatureTelling.of(index);
    }

    /** Asks a command or an event. */
    Finding atEntity(ParsedPath path, @Nullable Trail trail, int entity) {
        Set<String> features = index.features(entity);
        if (trail != null) {
            trail.features(features);
        }
        if (path.feature() == null || features.contains(path.feature())) {
            return Finding.FOUND;
        }
        return lacks(trail, telling.ofEntity(index.kind(entity)), 0, entity);
    }

    /**
     * Asks where a type stands.
     *
     * @param slot the member's slot, which may have features of its own; negative for the parts of commands and events
     */
    Finding atType(ParsedPath path, @Nullable Trail trail, int slot, int type) {
        int end = path.steps().size();
        JsonKind kind = path.kind();
        if (kind != null && (index.leaves().jsonKinds(type) & kind.bit()) == 0) {
            return Trail.end(trail, Reason.NO_KIND, end, type);
        }
        if (trail != null) {
            trail.features(featuresOf(slot, type));
        }
        if (path.feature() == null || hasFeature(slot, type, path.feature())) {
            return Finding.FOUND;
        }
        return lacks(trail, slot < 0 ? telling.ofTypes() : telling.ofMembers(), end, type);
    }

    /**
     * Asks an enum's value.
     *
     * @param place its slot
     * @param branch the type of the branch that it chooses; negative for none
     */
    Finding atValue(ParsedPath path, @Nullable Trail trail, int place, int branch) {
        int end = path.steps().size();
        if (path.kind() != null && path.kind() != JsonKind.STRING) {
            return Trail.end(trail, Reason.NO_KIND, end, index.slots().run(place));
        }
        if (trail != null) {
            trail.features(featuresOf(place, branch));
        }
        if (path.feature() == null || hasFeature(place, branch, path.feature())) {
            return Finding.FOUND;
        }
        return lacks(trail, telling.ofValue(place), end, index.slots().run(place));
    }

    private static Finding lacks(@Nullable Trail trail, boolean isTold, int step, int entity) {
        return Trail.end(trail, isTold ? Reason.NO_FEATURE : Reason.FEATURES_NOT_TOLD, step, entity);
    }

    private boolean hasFeature(int slot, int type, String feature) {
        if (slot >= 0 && index.slotFeatures(slot).contains(feature)) {
            return true;
        }
        for (int i = 0; type >= 0 && i < index.leaves().count(type); i++) {
            if (index.features(index.leaves().get(type, i)).contains(feature)) {
                return true;
            }
        }
        return type >= 0 && index.features(type).contains(feature);
    }

    private Set<String> featuresOf(int slot, int type) {
        Set<String> features = new TreeSet<>();
        if (slot >= 0) {
            features.addAll(index.slotFeatures(slot));
        }
        if (type >= 0) {
            features.addAll(index.features(type));
            for (int i = 0; i < index.leaves().count(type); i++) {
                features.addAll(index.features(index.leaves().get(type, i)));
            }
        }
        return features;
    }
}
