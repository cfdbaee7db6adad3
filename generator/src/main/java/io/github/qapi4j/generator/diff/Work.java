package io.github.qapi4j.generator.diff;

import io.github.qapi4j.generator.diff.graph.WireDefinition;
import io.github.qapi4j.generator.diff.rule.Place;
import java.util.HashSet;
import java.util.Set;

/**
 * Counts what comparing costs, and stops where no two real schemas get to: a hostile one may pair each of its types with each
 * of the other's.
 */
final class Work {
    private static final int MOST_PAIRS = 50_000;

    /** Steps of a place, of which the longest real ones have twelve. */
    private static final int DEEPEST = 200;

    /** Members, values and branches that were looked at. */
    private static final long MOST = 100_000_000;

    private int pairs;
    private long units;

    /**
     * Counts a pair.
     *
     * @param place where it stands
     * @throws DiffException if there were too many, or they are too large, or the way there is too long
     */
    void add(Place place, WireDefinition before, WireDefinition after) throws DiffException {
        if (place.steps() > DEEPEST) {
            throw new DiffException("these schemas nest too deeply to be compared: more than " + DEEPEST
                    + " types that hold each other");
        }
        pairs++;
        units += cost(before, after);
        if (pairs > MOST_PAIRS || units > MOST) {
            throw new DiffException("these schemas differ in too many places to be compared: there are more than "
                    + (pairs > MOST_PAIRS ? MOST_PAIRS + " pairs of types" : MOST + " steps"));
        }
    }

    private static long cost(WireDefinition before, WireDefinition after) {
        return before instanceof WireDefinition.OfObject first && after instanceof WireDefinition.OfObject second
                ? cost(first, second)
                : size(before) + size(after);
    }

    /** What is a member in one object only is looked for in all branches of the other. */
    private static long cost(WireDefinition.OfObject before, WireDefinition.OfObject after) {
        Set<String> both = new HashSet<>(before.members().keySet());
        both.retainAll(after.members().keySet());
        long gone = before.members().size() - both.size();
        long come = after.members().size() - both.size();
        return size(before)
                + size(after)
                + gone * after.branches().size()
                + come * before.branches().size();
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
