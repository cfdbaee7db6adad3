package io.github.qapi4j.runtime.qmp.schema;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a QEMU says to a path.
 *
 * @param known whether it knows what the path asks for
 * @param optional whether a member may be left out; false where the path names no member, or is not known
 * @param features the features there: of the member, value, command or event itself, and of the type that stands there;
 *     empty if it is not known
 * @param place the path, in full, to where it was found; empty if it is not known
 * @param missing in words, the first step that is unknown, with names that are near; or why nothing is told. Null if it is
 *     known
 */
public record Answer(
        Known known,
        boolean optional,
        Set<String> features,
        String place,
        @Nullable String missing) {
    /** Copies the features, in the order of their names. */
    public Answer {
        Objects.requireNonNull(known, "known");
        Objects.requireNonNull(place, "place");
        // In order, so that whoever prints them prints the same each time.
        features = Collections.unmodifiableSet(new TreeSet<>(features));
    }

    /** The three answers. */
    public enum Known {
        /** This QEMU knows it. */
        YES,
        /** This QEMU does not know it. */
        NO,
        /**
         * It tells nothing of this: no features of members before QEMU 5.0, none of enum values before 6.2, no properties of
         * devices at all; and the guest agent tells nothing.
         */
        NOT_TOLD
    }
}
