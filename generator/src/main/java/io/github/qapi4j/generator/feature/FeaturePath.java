package io.github.qapi4j.generator.feature;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A place in a schema that a program may ask QEMU for, such as {@code blockdev-add/arg/driver=qcow2/data-file}.
 *
 * @param text the path as it is written
 * @param name a command or an event
 * @param root where its steps start, or null where the command or event as a whole is meant
 * @param value the value that the root's own enum must have, or null for none
 * @param steps the members on the way, in order
 * @param kind what must be able to stand at the end, a {@link JsonType#word}, or null for anything
 * @param feature the feature that the end must have, or null for none
 */
record FeaturePath(
        String text,
        Word name,
        @Nullable Root root,
        @Nullable Word value,
        List<Step> steps,
        @Nullable Word kind,
        @Nullable Word feature) {
    FeaturePath {
        steps = List.copyOf(steps);
    }

    /**
     * A word of a path.
     *
     * @param text the word
     * @param at where it starts in the path, counted from 0
     */
    record Word(String text, int at) {
        @Override
        public String toString() {
            return text;
        }
    }

    /** Where steps start. */
    enum Root {
        /** The arguments of a command. */
        ARG,
        /** The result of a command. */
        RET,
        /** The data of an event. */
        DATA;

        /** Returns the word in paths. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One member on the way.
     *
     * @param anywhere whether it may be at any depth from here
     * @param member its name
     * @param value the value that it must be able to have, and that chooses a branch if it is a tag; null for none
     */
    record Step(boolean anywhere, Word member, @Nullable Word value) {}
}
