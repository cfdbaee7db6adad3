package io.github.qapi4j.generator.diff;

import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.diff.rule.Direction;
import io.github.qapi4j.generator.diff.rule.Outcome;
import io.github.qapi4j.generator.diff.rule.Place;
import java.util.Comparator;
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
 * @param outcome what it does
 * @param unstable whether nothing was promised of the element, so that nothing counts
 * @param text what is to be said besides; may be empty
 * @param suppression the entry of the user's that takes it out of the count, or null
 */
public record Finding(
        String id,
        Direction direction,
        Place place,
        int reachedBy,
        @Nullable Span before,
        @Nullable Span after,
        Outcome outcome,
        boolean unstable,
        String text,
        @Nullable Suppression suppression)
        implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::id)
            .thenComparing(finding -> finding.place().text())
            .thenComparing(Finding::direction)
            .thenComparing(Finding::text);

    /** Returns the same as an entry takes it out of the count. */
    Finding suppressed(Suppression by) {
        return new Finding(id, direction, place, reachedBy, before, after, outcome, unstable, text, by);
    }

    /** Orders by id, then by place. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
