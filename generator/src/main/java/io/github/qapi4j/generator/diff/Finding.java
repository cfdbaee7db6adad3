package io.github.qapi4j.generator.diff;

import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.diff.rule.Direction;
import io.github.qapi4j.generator.diff.rule.JavaOutcome;
import io.github.qapi4j.generator.diff.rule.Outcome;
import io.github.qapi4j.generator.diff.rule.WirePath;
import org.jspecify.annotations.Nullable;

/**
 * A difference between two schemas, judged. What differs within a type is found once for each direction, however many
 * places that type has.
 *
 * @param id which difference: {@code member.added.mandatory}
 * @param direction which way the values go
 * @param place the shortest of the places where it shows, and of these the first by text; one that is stable, if any is
 * @param reachedBy from how many commands, events and types it is reached
 * @param before where the old element stands, or null where it is new
 * @param after where the new element stands, or null where it is gone
 * @param outcome what it does to clients and QEMU; nothing where it is about Java only
 * @param java what it does to code that uses the generated types; null where it is about the wire
 * @param unstable whether nothing was promised of the element, so that nothing counts
 * @param text what is to be said besides; may be empty
 * @param suppression the entry of the user's that takes it out of the count, or null
 */
public record Finding(
        String id,
        Direction direction,
        WirePath place,
        int reachedBy,
        @Nullable Span before,
        @Nullable Span after,
        Outcome outcome,
        @Nullable JavaOutcome java,
        boolean unstable,
        String text,
        @Nullable Suppression suppression)
        implements Comparable<Finding> {
    /**
     * Returns a difference between the types that are generated from two schemas.
     *
     * @param id which difference
     * @param place the name of a definition, and of what is inside it
     * @param ends where it stands
     * @param java what it does
     * @param text what is to be said besides; may be empty
     */
    public static Finding ofJava(String id, WirePath place, Ends ends, JavaOutcome java, String text) {
        return new Finding(
                id, Direction.NONE, place, 1, ends.before(), ends.after(), Outcome.INFO, java, false, text, null);
    }

    /**
     * Returns what became of a whole schema.
     *
     * @param id which difference
     * @param place what the schema is called
     * @param outcome what it does
     */
    public static Finding ofSchema(String id, WirePath place, Outcome outcome) {
        return new Finding(id, Direction.NONE, place, 1, null, null, outcome, null, false, "", null);
    }

    /**
     * Where an element stands in both schemas.
     *
     * @param before where the old one stands, or null where it is new
     * @param after where the new one stands, or null where it is gone
     */
    public record Ends(@Nullable Span before, @Nullable Span after) {}

    /** Returns the same where code that names all components of records in order counts as well. */
    public Finding withPositions() {
        JavaOutcome strict = java == null ? null : java.withPositions();
        return new Finding(
                id, direction, place, reachedBy, before, after, outcome, strict, unstable, text, suppression);
    }

    /** Returns the same as an entry takes it out of the count. */
    Finding suppressed(Suppression by) {
        return new Finding(id, direction, place, reachedBy, before, after, outcome, java, unstable, text, by);
    }

    /** Orders by id, then by place, way and text. */
    @Override
    public int compareTo(Finding other) {
        // A chain of comparators takes a short process some milliseconds.
        int order = id.compareTo(other.id);
        order = order != 0 ? order : place.text().compareTo(other.place.text());
        order = order != 0 ? order : direction.compareTo(other.direction);
        return order != 0 ? order : text.compareTo(other.text);
    }
}
