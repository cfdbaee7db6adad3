package io.github.qapi4j.runtime.qmp.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a search writes down on its way, for whoever wants to know more than yes or no. */
final class Trail {
    /** Why a search came to its end. */
    enum Reason {
        /** No command or event is called so. */
        NO_ENTITY,
        /** A command has no data, an event neither arguments nor a result. */
        NO_ROOT,
        /** What stands there has no members. */
        NO_OBJECT,
        /** The object has no such member. */
        NO_MEMBER,
        /** The enum has no such value. */
        NO_VALUE,
        /** What has the value is no tag, so that nothing can follow. */
        NO_TAG,
        /** The tag has its value already. */
        CHOSEN_ALREADY,
        /** No such kind of value may stand there. */
        NO_KIND,
        /** It does not have the feature. */
        NO_FEATURE,
        /** The reply does not tell such features. */
        FEATURES_NOT_TOLD,
        /** Anything may stand there, or an object's members are not told. */
        NOT_TOLD
    }

    /**
     * An end of a way.
     *
     * @param step the step that was not to be had; -1 for the root, -2 for the name, the number of steps for what follows them
     * @param entity where it was looked for
     */
    record End(Reason reason, int step, int entity) {}

    private final List<End> ends = new ArrayList<>();
    private final Deque<String> labels = new ArrayDeque<>();
    private final Map<Long, Finding> known = new HashMap<>();
    private boolean optional;
    private Set<String> features = Set.of();

    /** Notes an end if there is a trail, and returns what it means. */
    static Finding end(@Nullable Trail trail, Reason reason, int step, int entity) {
        if (trail != null) {
            trail.end(reason, step, entity);
        }
        return switch (reason) {
            case NOT_TOLD, FEATURES_NOT_TOLD -> Finding.NOT_TOLD;
            case NO_KIND, NO_FEATURE -> Finding.LACKING;
            default -> Finding.MISSING;
        };
    }

    /** Notes an end; of several ways, those count that went furthest. */
    private void end(Reason reason, int step, int entity) {
        int furthest = ends.isEmpty() ? step : ends.get(0).step();
        if (step > furthest) {
            ends.clear();
        }
        if (step >= furthest) {
            ends.add(new End(reason, step, entity));
        }
    }

    /** Returns the ends of the ways that went furthest, in order. */
    List<End> ends() {
        return ends;
    }

    /** Returns what became of a step in an object earlier on this search; null if it was not tried. */
    @Nullable
    Finding known(int object, int step) {
        return known.get(key(object, step));
    }

    void know(int object, int step, Finding finding) {
        known.put(key(object, step), finding);
    }

    private static Long key(int object, int step) {
        return (long) object << 32 | step;
    }

    /** Sets whether the last member of the path may be left out. */
    void optional(boolean mayBeLeftOut) {
        optional = mayBeLeftOut;
    }

    boolean isOptional() {
        return optional;
    }

    void features(Set<String> there) {
        features = there;
    }

    Set<String> features() {
        return features;
    }

    /** Puts a step before those that were found. */
    void prepend(String label) {
        labels.addFirst(label);
    }

    /** Returns the place that was found. */
    String place() {
        return String.join("/", labels);
    }
}
