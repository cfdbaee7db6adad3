package io.github.qapi4j.generator.check.rule;

import io.github.qapi4j.generator.check.raw.RawDefinition;
import io.github.qapi4j.generator.check.raw.TypeRef;
import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Note;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * No object contains itself through bases and branches (R100); the fault is that of the type of the loop that was reached
 * first. Keeps the path of types that are being checked.
 */
final class CycleRule {
    private final RuleContext context;
    private final Deque<Step> path = new ArrayDeque<>();
    /** Definitions, not names: of several with one name, which is an error, each is checked. */
    private final Set<RawDefinition> begun = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Set<RawDefinition> reported = Collections.newSetFromMap(new IdentityHashMap<>());

    CycleRule(RuleContext context) {
        this.context = context;
    }

    /**
     * Enters a definition.
     *
     * @param by what led to it from the definition entered last, or null where it was not led to
     * @return whether it is to be checked now, and left afterwards; false where it was or is being checked
     */
    boolean enter(RawDefinition definition, @Nullable TypeRef by) {
        if (by != null && isEntered(definition)) {
            report(definition, by);
        }
        if (!begun.add(definition)) {
            return false;
        }
        path.addLast(new Step(definition, by));
        return true;
    }

    private boolean isEntered(RawDefinition definition) {
        for (Step step : path) {
            if (step.definition == definition) {
                return true;
            }
        }
        return false;
    }

    /** Leaves the definition that was entered last. */
    void leave() {
        path.removeLast();
    }

    private void report(RawDefinition definition, TypeRef last) {
        if (!reported.add(definition)) {
            return;
        }
        List<TypeRef> loop = new ArrayList<>();
        for (Iterator<Step> steps = path.descendingIterator(); steps.hasNext(); ) {
            Step step = steps.next();
            if (step.definition == definition) {
                break;
            }
            if (step.by != null) {
                loop.add(0, step.by);
            }
        }
        loop.add(last);
        List<Note> notes = new ArrayList<>();
        for (TypeRef use : loop.subList(1, loop.size())) {
            notes.add(new Note("it goes on to '" + use.type().qapiName() + "' here", use.span()));
        }
        context.error(
                definition,
                Code.TYPE_CYCLE,
                loop.get(0).span(),
                definition.subject() + " contains itself",
                notes.toArray(Note[]::new));
    }

    private record Step(RawDefinition definition, @Nullable TypeRef by) {}
}
