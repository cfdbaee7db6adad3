package io.github.qapi4j.runtime.internal;

import static tools.jackson.core.JsonTokenId.ID_END_ARRAY;
import static tools.jackson.core.JsonTokenId.ID_END_OBJECT;
import static tools.jackson.core.JsonTokenId.ID_START_ARRAY;
import static tools.jackson.core.JsonTokenId.ID_START_OBJECT;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;

/**
 * Where a token stands in its document; found out only when there is an error to report.
 *
 * @param jsonPath the JSON pointer of the value, or of the object or array that ends here
 * @param member the name of the nearest member around the value, or null
 * @param index which element of an array the value is, counted from 0; -1 if it is none
 * @param location line and column, or null if they are not known; on a tape those of the value, of a member of the
 *     recorded object, that holds the token
 */
record Place(
        String jsonPath,
        @Nullable String member,
        int index,
        @Nullable TokenStreamLocation location) {
    /** Returns the place of the current token. */
    static Place of(Tokens tokens) {
        Tape tape = tokens.source();
        if (tape != null) {
            return ofTape(tape, tokens.position());
        }
        return of(tokens.parser().streamReadContext(), tokens.parser().currentTokenLocation());
    }

    /** Returns the place that a context of a parser or generator shows. */
    static Place of(TokenStreamContext context, @Nullable TokenStreamLocation location) {
        TokenStreamContext at = context;
        // On the first token of an object or array the context is already the inner one.
        while (!at.hasPathSegment() && at.getParent() != null) {
            at = at.getParent();
        }
        int index = at.inArray() ? at.getCurrentIndex() : -1;
        String path = at.inRoot() ? "" : at.pathAsPointer().toString();
        String member = null;
        for (TokenStreamContext outer = at; outer != null && member == null; outer = outer.getParent()) {
            member = outer.inObject() ? outer.currentName() : null;
        }
        return new Place(path, member, index, known(location));
    }

    /** Returns this place with its path counted from another one that encloses it. */
    Place within(Place outer) {
        return new Place(jsonPath.substring(outer.jsonPath.length()), member, index, location);
    }

    /** Returns this place with another line and column. */
    Place at(TokenStreamLocation exact) {
        return new Place(jsonPath, member, index, exact);
    }

    private static Place ofTape(Tape tape, int position) {
        Deque<Step> steps = steps(tape, position);
        StringBuilder path = new StringBuilder(of(tape.enclosing(), null).jsonPath());
        String member = null;
        int index = -1;
        for (Iterator<Step> outermost = steps.descendingIterator(); outermost.hasNext(); ) {
            Step step = outermost.next();
            index = step.index;
            if (step.name != null) {
                member = step.name;
                path.append(JsonPointer.empty().appendProperty(step.name));
            } else {
                path.append('/').append(step.index);
            }
        }
        return new Place(path.toString(), member, index, known(tape.location(position)));
    }

    /** Returns what leads to a token on the tape, innermost first. */
    private static Deque<Step> steps(Tape tape, int position) {
        Deque<Step> steps = new ArrayDeque<>();
        steps.push(new Step(false));
        for (int at = 1; at <= position; at++) {
            int kind = tape.kind(at);
            Step step = steps.element();
            if (kind == ID_END_OBJECT || kind == ID_END_ARRAY) {
                steps.pop();
            } else {
                step.name = tape.name(at);
                step.index += step.array ? 1 : 0;
                if (at < position && (kind == ID_START_OBJECT || kind == ID_START_ARRAY)) {
                    steps.push(new Step(kind == ID_START_ARRAY));
                }
            }
        }
        return steps;
    }

    private static @Nullable TokenStreamLocation known(@Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1 ? null : location;
    }

    /** One level of nesting: a member's name, or an element's index. */
    private static final class Step {
        private final boolean array;
        private @Nullable String name;
        private int index = -1;

        Step(boolean array) {
            this.array = array;
        }
    }
}
