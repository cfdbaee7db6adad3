package io.github.qapi4j.generator.feature;

import io.github.qapi4j.generator.model.Condition;
import io.github.qapi4j.generator.model.Conditional;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.EnumDefinition;
import io.github.qapi4j.generator.model.EnumValue;
import io.github.qapi4j.generator.model.Feature;
import io.github.qapi4j.generator.model.Featured;
import io.github.qapi4j.generator.model.Member;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something of a schema that a path names on its way. */
public sealed interface Waypoint {
    /** Returns who writes it down, and documents it. */
    Definition owner();

    /** Returns the thing itself. */
    Conditional thing();

    /** Returns when it exists, or null for always. */
    default @Nullable Condition condition() {
        return thing().condition();
    }

    /** Returns the features that it has itself, in order. */
    default List<Feature> features() {
        return thing() instanceof Featured featured ? featured.features() : List.of();
    }

    /** Returns its features as what a path may name next. */
    default List<OfFeature> ownFeatures() {
        return features().stream()
                .map(feature -> new OfFeature(owner(), feature))
                .toList();
    }

    /** Calls the method of the visitor that fits. */
    <R> R accept(Visitor<R> visitor);

    /**
     * A definition as a whole: a command, an event or a type.
     *
     * @param owner the definition
     */
    record Whole(Definition owner) implements Waypoint {
        @Override
        public Conditional thing() {
            return owner.header();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitWhole(this);
        }
    }

    /**
     * A member.
     *
     * @param owner who writes it down
     * @param thing the member
     */
    record OfMember(Definition owner, Member thing) implements Waypoint {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitMember(this);
        }
    }

    /**
     * A value of an enum.
     *
     * @param owner the enum
     * @param thing the value
     */
    record OfValue(EnumDefinition owner, EnumValue thing) implements Waypoint {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitValue(this);
        }
    }

    /**
     * A feature.
     *
     * @param owner who writes it down
     * @param thing the feature
     */
    record OfFeature(Definition owner, Feature thing) implements Waypoint {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitFeature(this);
        }
    }

    /**
     * One method for each kind.
     *
     * @param <R> what the visit gives
     */
    interface Visitor<R> {
        /** Visits a definition. */
        R visitWhole(Whole whole);

        /** Visits a member. */
        R visitMember(OfMember member);

        /** Visits a value. */
        R visitValue(OfValue value);

        /** Visits a feature. */
        R visitFeature(OfFeature feature);
    }
}
