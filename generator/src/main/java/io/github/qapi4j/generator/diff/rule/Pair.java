package io.github.qapi4j.generator.diff.rule;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two enums, objects or alternates that stand at one place.
 *
 * @param before the key of the old one
 * @param after the key of the new one
 * @param direction which way its values go
 * @param moved members that moved to or from here within the object around it, and are compared there
 */
public record Pair(String before, String after, Direction direction, Set<String> moved) {
    public Pair {
        moved = Set.copyOf(moved);
    }

    // A record's own methods are made when they are first called. These are called first of all in a short process.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Pair pair
                && before.equals(pair.before)
                && after.equals(pair.after)
                && direction == pair.direction
                && moved.equals(pair.moved);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * before.hashCode() + after.hashCode()) + direction.ordinal();
    }
}
