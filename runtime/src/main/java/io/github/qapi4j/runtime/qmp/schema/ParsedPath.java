package io.github.qapi4j.runtime.qmp.schema;

import io.github.qapi4j.runtime.qmp.schema.index.JsonKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One path, taken apart.
 *
 * @param name the command or event
 * @param root where the path goes on in it; null if it does not
 * @param rootValue the value that the root's enum must have; null for none
 * @param steps the steps below the root
 * @param kind what must be able to stand there; null for anything
 * @param feature the feature that it must have; null for none
 */
record ParsedPath(
        String name,
        @Nullable Root root,
        @Nullable String rootValue,
        List<Step> steps,
        @Nullable JsonKind kind,
        @Nullable String feature) {
    ParsedPath {
        steps = List.copyOf(steps);
    }

    /** The parts of a command or an event. */
    enum Root {
        /** The arguments of a command. */
        ARG("arg"),
        /** What a command returns. */
        RET("ret"),
        /** The data of an event. */
        DATA("data");

        private final String word;

        Root(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /**
     * A member.
     *
     * @param member its name
     * @param value the value of its enum, which chooses a branch if the member is a tag; null for none
     * @param deep whether it may be anywhere below
     */
    record Step(String member, @Nullable String value, boolean deep) {
        String text() {
            return (deep ? "**/" : "") + label(member, value);
        }
    }

    /** Returns a member with its value, if there is one. */
    static String label(String member, @Nullable String value) {
        return value == null ? member : member + "=" + value;
    }

    boolean isDeep() {
        // No stream: to ask allocates nothing.
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).deep()) {
                return true;
            }
        }
        return false;
    }

    /** Returns the text of this path before a step, counted from 0; -1 is for the root. */
    String before(int step) {
        StringBuilder text = new StringBuilder(name);
        if (step >= 0 && root != null) {
            text.append('/').append(label(root.word(), rootValue));
        }
        for (int i = 0; i < step; i++) {
            text.append('/').append(steps.get(i).text());
        }
        return text.toString();
    }

    /** Returns the text of this path without kind and feature. */
    String place() {
        return before(steps.size());
    }

    @Override
    public String toString() {
        return place() + (kind == null ? "" : ":" + kind.word()) + (feature == null ? "" : "@" + feature);
    }
}
