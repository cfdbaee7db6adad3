package io.github.qapi4j.generator.diff.rule;

import java.util.Set;

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
}
