package io.github.qapi4j.generator.diff;

import io.github.qapi4j.generator.diff.graph.WireBranch;
import io.github.qapi4j.generator.diff.graph.WireDefinition;
import io.github.qapi4j.generator.diff.graph.WireGraph;
import io.github.qapi4j.generator.diff.rule.Pair;
import io.github.qapi4j.generator.diff.rule.WirePath;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Counts what comparing costs, and stops where no two real schemas get to: a hostile one may pair each of its types with each
 * of the other's.
 */
final class Work {
    private static final int MOST_PAIRS = 50_000;

    /** Steps of a place, of which the longest real ones have twelve. */
    private static final int DEEPEST = 200;

    /** Members, values and branches that are looked at: for real schemas some ten thousand. */
    private static final long MOST = 2_000_000;

    private final WireGraph before;
    private final WireGraph after;
    private int pairs;
    private long units;

    Work(WireGraph before, WireGraph after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Counts a pair.
     *
     * @param place where it stands
     * @throws DiffException if there were too many, or they are too large, or the way there is too long
     */
    void add(WirePath place, Pair pair) throws DiffException {
        if (place.steps() > DEEPEST) {
            throw new DiffException("these schemas nest too deeply to be compared: more than " + DEEPEST
                    + " types that hold each other");
        }
        pairs++;
        units += cost(before.definition(pair.before()), after.definition(pair.after()));
        if (pairs > MOST_PAIRS || units > MOST) {
            throw new DiffException("these schemas differ in too many places to be compared: there are more than "
                    + (pairs > MOST_PAIRS ? MOST_PAIRS + " pairs of types" : MOST + " members, values and branches"));
        }
    }

    private long cost(WireDefinition first, WireDefinition second) {
        return first instanceof WireDefinition.OfObject oldObject && second instanceof WireDefinition.OfObject newObject
                ? cost(oldObject, newObject)
                : size(first) + size(second);
    }

    /** What is a member in one object only is looked for in all branches of the other, and so are those of its branches. */
    private long cost(WireDefinition.OfObject first, WireDefinition.OfObject second) {
        if (first.branches().isEmpty() && second.branches().isEmpty()) {
            return size(first) + size(second);
        }
        Set<String> both = new HashSet<>(first.members().keySet());
        both.retainAll(second.members().keySet());
        long gone = first.members().size() - both.size();
        long come = second.members().size() - both.size();
        long cost = size(first) + size(second);
        cost += gone * second.branches().size() + come * first.branches().size();
        boolean sameTag = Objects.equals(first.tag(), second.tag());
        return sameTag ? cost : cost + branchMembers(first, before) + branchMembers(second, after);
    }

    private static long branchMembers(WireDefinition.OfObject union, WireGraph graph) {
        long members = 0;
        for (WireBranch branch : union.branches().values()) {
            members += graph.object(branch.key()).members().size();
        }
        return members;
    }

    private static long size(WireDefinition definition) {
        if (definition instanceof WireDefinition.OfObject object) {
            return (long) object.members().size() + object.branches().size();
        }
        return definition instanceof WireDefinition.OfEnum values
                ? values.values().size()
                : 1;
    }
}
