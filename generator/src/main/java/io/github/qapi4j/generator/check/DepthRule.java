package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.diag.Code;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bases and branches are not nested without measure. This is no rule of the language: it keeps the other rules, which
 * follow bases and branches by recursion, and all later stages from exhausting the stack.
 */
final class DepthRule {
    /** Real schemas need six levels; QEMU's own tool breaks down at some hundred. */
    private static final int LIMIT = 250;

    private final Context context;
    private final Map<Draft, Integer> depths = new IdentityHashMap<>();
    private final Deque<Step> path = new ArrayDeque<>();

    DepthRule(Context context) {
        this.context = context;
    }

    /** Returns whether all definitions are nested in measure; reports the first that is not. */
    boolean check(List<Draft> drafts) {
        for (Draft draft : drafts) {
            enter(draft);
            while (!path.isEmpty()) {
                if (!advance(path.getLast())) {
                    return false;
                }
            }
        }
        return true;
    }

    private void enter(Draft draft) {
        if (depths.putIfAbsent(draft, 0) == null) {
            path.addLast(new Step(draft));
        }
    }

    /** Enters the next part of the innermost definition, or leaves it; returns whether its depth is in measure. */
    private boolean advance(Step step) {
        step.addPart();
        if (step.parts.hasNext()) {
            step.entered = step.parts.next();
            Draft part = context.table().object(step.entered.type());
            if (part != null) {
                enter(part);
            }
            return true;
        }
        path.removeLast();
        depths.put(step.draft, step.depth);
        TypeUse deepest = step.deepest;
        if (step.depth <= LIMIT || deepest == null) {
            return true;
        }
        context.error(
                step.draft,
                Code.TOO_LARGE,
                deepest.span(),
                step.draft.subject() + " has more than " + LIMIT + " levels of bases and branches");
        return false;
    }

    /** A definition on the path, and what is known of its depth. */
    private final class Step {
        private final Draft draft;
        private final Iterator<TypeUse> parts;
        private int depth = 1;
        private @Nullable TypeUse entered;
        private @Nullable TypeUse deepest;

        Step(Draft draft) {
            this.draft = draft;
            this.parts = draft.contents().iterator();
        }

        /** Counts the part that was entered last; one that is still on the path closes a loop and counts nothing. */
        void addPart() {
            Draft part = entered == null ? null : context.table().object(entered.type());
            int below = part == null ? 0 : depths.getOrDefault(part, 0);
            if (below >= depth) {
                depth = below + 1;
                deepest = entered;
            }
        }
    }
}
