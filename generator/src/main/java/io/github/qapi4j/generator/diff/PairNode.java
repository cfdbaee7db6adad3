package io.github.qapi4j.generator.diff;

import io.github.qapi4j.generator.diff.graph.Traits;
import io.github.qapi4j.generator.diff.rule.Comparison;
import io.github.qapi4j.generator.diff.rule.WirePath;
import java.util.BitSet;

/** A pair of types that the walk reached, and by which ways. */
final class PairNode {
    private final WirePath place;
    private final Traits type;
    private final Comparison found;
    private final BitSet roots = new BitSet();
    private boolean promised;
    private boolean supported;
    private boolean waiting;

    /**
     * Makes one that no way is known to.
     *
     * @param place the first of its places
     * @param type the traits of the old type
     * @param found what comparing it gave
     */
    PairNode(WirePath place, Traits type, Comparison found) {
        this.place = place;
        this.type = type;
        this.found = found;
    }

    WirePath place() {
        return place;
    }

    Comparison found() {
        return found;
    }

    /** Returns how many roots reach it. */
    int reachedBy() {
        return roots.cardinality();
    }

    /** Returns whether it is stable, and reached by a way on which all is stable. */
    boolean isPromised() {
        return promised;
    }

    /** Returns whether it is not deprecated, and reached by a way on which nothing is. */
    boolean isSupported() {
        return supported;
    }

    /** Notes a way from a root, and returns whether that tells anything new. */
    boolean reach(int root, Traits through, Traits last) {
        boolean isNew = !roots.get(root);
        roots.set(root);
        return note(
                isNew, !through.isUnstable() && !last.isUnstable(), !through.isDeprecated() && !last.isDeprecated());
    }

    /** Notes all ways that lead to another pair and from there, and returns whether that tells anything new. */
    boolean reach(PairNode from, Traits through) {
        int count = roots.cardinality();
        roots.or(from.roots);
        return note(
                roots.cardinality() > count,
                from.promised && !through.isUnstable(),
                from.supported && !through.isDeprecated());
    }

    /** Notes that what it tells others has changed, and returns whether it does not wait already for them to be told. */
    boolean await() {
        boolean isNew = !waiting;
        waiting = true;
        return isNew;
    }

    /** Notes that others are told now. */
    void tell() {
        waiting = false;
    }

    private boolean note(boolean isNew, boolean stableWay, boolean supportedWay) {
        boolean nowPromised = promised || stableWay && !type.isUnstable();
        boolean nowSupported = supported || supportedWay && !type.isDeprecated();
        boolean tells = isNew || nowPromised != promised || nowSupported != supported;
        promised = nowPromised;
        supported = nowSupported;
        return tells;
    }
}
