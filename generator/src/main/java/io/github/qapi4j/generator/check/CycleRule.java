package io.github.qapi4j.generator.check;

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
    private final Context context;
    private final Deque<Step> path = new ArrayDeque<>();
    private final Set<Draft> begun = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Draft> reported = Collections.newSetFromMap(new IdentityHashMap<>());

    CycleRule(Context context) {
        this.context = context;
    }

    /**
     * Enters a definition.
     *
     * @param by what led to it from the definition entered last, or null where it was not led to
     * @return whether it is to be checked now, and left afterwards; false where it was or is being checked
     */
    boolean enter(Draft draft, @Nullable TypeUse by) {
        if (by != null && isEntered(draft)) {
            report(draft, by);
        }
        if (!begun.add(draft)) {
            return false;
        }
        path.addLast(new Step(draft, by));
        return true;
    }

    private boolean isEntered(Draft draft) {
        for (Step step : path) {
            if (step.draft == draft) {
                return true;
            }
        }
        return false;
    }

    /** Leaves the definition that was entered last. */
    void leave() {
        path.removeLast();
    }

    private void report(Draft draft, TypeUse last) {
        if (!reported.add(draft)) {
            return;
        }
        List<TypeUse> loop = new ArrayList<>();
        for (Iterator<Step> steps = path.descendingIterator(); steps.hasNext(); ) {
            Step step = steps.next();
            if (step.draft == draft) {
                break;
            }
            if (step.by != null) {
                loop.add(0, step.by);
            }
        }
        loop.add(last);
        List<Note> notes = new ArrayList<>();
        for (TypeUse use : loop.subList(1, loop.size())) {
            notes.add(new Note("it goes on to '" + use.type().qapiName() + "' here", use.span()));
        }
        context.error(
                draft,
                Code.TYPE_CYCLE,
                loop.get(0).span(),
                draft.subject() + " contains itself",
                notes.toArray(Note[]::new));
    }

    private record Step(Draft draft, @Nullable TypeUse by) {}
}
