package io.github.qapi4j.generator.check.rule;

import io.github.qapi4j.generator.check.raw.RawDefinition;
import io.github.qapi4j.generator.check.raw.TypeRef;
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
public final class DepthRule {
    /** Real schemas need six levels; QEMU's own tool breaks down at some hundred. */
    private static final int LIMIT = 250;

    private final RuleContext context;
    /** By definition, not by name: of several with one name, which is an error, each is checked. */
    private final Map<RawDefinition, Integer> depths = new IdentityHashMap<>();

    private final Deque<Step> path = new ArrayDeque<>();

    public DepthRule(RuleContext context) {
        this.context = context;
    }

    /** Returns whether all definitions are nested in measure; reports the first that is not. */
    public boolean check(List<RawDefinition> definitions) {
        for (RawDefinition definition : definitions) {
            enter(definition);
            while (!path.isEmpty()) {
                if (!advance(path.getLast())) {
                    return false;
                }
            }
        }
        return true;
    }

    private void enter(RawDefinition definition) {
        if (depths.putIfAbsent(definition, 0) == null) {
            path.addLast(new Step(definition));
        }
    }

    /** Enters the next part of the innermost definition, or leaves it; returns whether its depth is in measure. */
    private boolean advance(Step step) {
        step.addPart();
        if (step.parts.hasNext()) {
            step.entered = step.parts.next();
            RawDefinition part = context.table().object(step.entered.type());
            if (part != null) {
                enter(part);
            }
            return true;
        }
        path.removeLast();
        depths.put(step.definition, step.depth);
        TypeRef deepest = step.deepest;
        if (step.depth <= LIMIT || deepest == null) {
            return true;
        }
        context.error(
                step.definition,
                Code.TOO_LARGE,
                deepest.span(),
                step.definition.subject() + " has more than " + LIMIT + " levels of bases and branches");
        return false;
    }

    /** A definition on the path, and what is known of its depth. */
    private final class Step {
        private final RawDefinition definition;
        private final Iterator<TypeRef> parts;
        private int depth = 1;
        private @Nullable TypeRef entered;
        private @Nullable TypeRef deepest;

        Step(RawDefinition definition) {
            this.definition = definition;
            this.parts = definition.contents().iterator();
        }

        /** Counts the part that was entered last; one that is still on the path closes a loop and counts nothing. */
        void addPart() {
            RawDefinition part = entered == null ? null : context.table().object(entered.type());
            int below = part == null ? 0 : depths.getOrDefault(part, 0);
            if (below >= depth) {
                depth = below + 1;
                deepest = entered;
            }
        }
    }
}
