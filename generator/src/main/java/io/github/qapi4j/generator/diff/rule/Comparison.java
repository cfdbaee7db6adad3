package io.github.qapi4j.generator.diff.rule;

import io.github.qapi4j.generator.diff.graph.ConditionTruth;
import io.github.qapi4j.generator.diff.graph.Traits;
import io.github.qapi4j.generator.diff.graph.WireGraph;
import io.github.qapi4j.generator.diff.graph.WireType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Two things that are compared, and what comes of it: changes, and pairs to compare next. */
public final class Comparison {
    private final WireGraph before;
    private final WireGraph after;
    private final ConditionTruth conditions;
    private final Set<String> unchanged;
    private final Direction direction;
    private final List<Change> changes = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    /**
     * Makes one in which nothing is found yet.
     *
     * @param before the old schema
     * @param after the new schema
     * @param conditions what is known of conditions in both
     * @param unchanged the keys of types that need not be compared
     * @param direction which way the values go
     */
    public Comparison(
            WireGraph before, WireGraph after, ConditionTruth conditions, Set<String> unchanged, Direction direction) {
        this.before = before;
        this.after = after;
        this.conditions = conditions;
        this.unchanged = unchanged;
        this.direction = direction;
    }

    /** Returns the old schema. */
    WireGraph before() {
        return before;
    }

    /** Returns the new schema. */
    WireGraph after() {
        return after;
    }

    ConditionTruth conditions() {
        return conditions;
    }

    /** Returns which way the values go. */
    public Direction direction() {
        return direction;
    }

    /** Returns the one outcome for what is sent, the other for what is received. */
    Outcome either(Outcome sent, Outcome received) {
        return direction == Direction.SEND ? sent : received;
    }

    /** Returns whether a type is written in the same way in both schemas, with all that it holds: nothing can be found there. */
    boolean isUnchanged(WireType before, WireType after) {
        WireType element = before;
        while (element instanceof WireType.ListOf list) {
            element = list.element();
        }
        boolean known = !(element instanceof WireType.Named named) || unchanged.contains(named.key());
        return known && before.isSameAs(after);
    }

    void add(Change change) {
        changes.add(change);
    }

    void next(WirePath place, String oldKey, String newKey, Traits through, Set<String> moved) {
        if (!oldKey.equals(newKey) || !unchanged.contains(oldKey)) {
            steps.add(new Step(place, new Pair(oldKey, newKey, direction, moved), through));
        }
    }

    void next(WirePath place, String oldKey, String newKey, Traits through) {
        next(place, oldKey, newKey, through, Set.of());
    }

    /** Returns what was found. */
    public List<Change> changes() {
        return Collections.unmodifiableList(changes);
    }

    /** Returns the pairs to compare next, and how they are reached. */
    public List<Step> steps() {
        return Collections.unmodifiableList(steps);
    }
}
