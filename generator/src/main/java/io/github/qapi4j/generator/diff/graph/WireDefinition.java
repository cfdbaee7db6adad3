package io.github.qapi4j.generator.diff.graph;

import io.github.qapi4j.generator.match.JsonKind;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An enum, an object or an alternate. Its parts are sorted by name, since their order is not on the wire. */
public sealed interface WireDefinition {
    /** Returns its features and place; the condition of a type is never on the wire. */
    Traits traits();

    /** Calls the method of the visitor that fits. */
    <R> R accept(Visitor<R> visitor);

    /**
     * One of a set of strings.
     *
     * @param traits its features and place
     * @param values the strings
     */
    record OfEnum(Traits traits, SortedMap<String, Traits> values) implements WireDefinition {
        public OfEnum {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitEnum(this);
        }
    }

    /**
     * An object, with all that it inherits.
     *
     * @param traits its features and place
     * @param members the members that it has whatever its tag says, the tag among them
     * @param tag the member that says which branch's members it has besides, or null where it has no branches
     * @param branches a branch for each value of the tag
     */
    record OfObject(
            Traits traits,
            SortedMap<String, WireMember> members,
            @Nullable String tag,
            SortedMap<String, WireBranch> branches)
            implements WireDefinition {
        public OfObject {
            members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
            branches = Collections.unmodifiableSortedMap(new TreeMap<>(branches));
        }

        /** Returns whether it never has a member. */
        public boolean isEmpty() {
            return members.isEmpty() && tag == null;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitObject(this);
        }
    }

    /**
     * One of several types, told apart by the kind of JSON value.
     *
     * @param traits its features and place
     * @param branches the types; their names are not on the wire
     */
    record OfAlternate(Traits traits, SortedMap<JsonKind, WireMember> branches) implements WireDefinition {
        public OfAlternate {
            branches = Collections.unmodifiableSortedMap(new TreeMap<>(branches));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAlternate(this);
        }
    }

    /**
     * One method for each kind of definition.
     *
     * @param <R> what the visit gives
     */
    interface Visitor<R> {
        /** Visits an enum. */
        R visitEnum(OfEnum definition);

        /** Visits an object. */
        R visitObject(OfObject definition);

        /** Visits an alternate. */
        R visitAlternate(OfAlternate definition);
    }
}
