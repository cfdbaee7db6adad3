package io.github.qapi4j.runtime.internal;

import static tools.jackson.core.JsonTokenId.ID_END_ARRAY;
import static tools.jackson.core.JsonTokenId.ID_END_OBJECT;
import static tools.jackson.core.JsonTokenId.ID_START_ARRAY;
import static tools.jackson.core.JsonTokenId.ID_START_OBJECT;

import io.github.qapi4j.runtime.text.Quoting;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;

/**
 * Where a token stands in its document; found out only when there is an error to report.
 *
 * @param path the way to the value, or to the object or array that ends here: names of members and indexes of elements,
 *     outermost first. A list and not a text: a text costs the more to lengthen the longer it is, and in a JSON pointer a
 *     member called {@code 0} looks like the first element
 * @param member the name of the nearest member around the value, or null
 * @param index which element of an array the value is, counted from 0; -1 if it is none
 * @param location line and column, or null if they are not known; on a buffer those of the value, of a member of the
 *     recorded object, that holds the token
 */
public record JsonLocation(
        List<Reference> path,
        @Nullable String member,
        int index,
        @Nullable TokenStreamLocation location) {
    /** Returns the place of the current token. */
    public static JsonLocation of(TokenSource tokens) {
        TokenBuffer buffer = tokens.source();
        if (buffer != null) {
            return ofBuffer(buffer, tokens.position());
        }
        return of(tokens.parser().streamReadContext(), tokens.parser().currentTokenLocation());
    }

    /** Returns the place that a context of a parser or generator shows. */
    public static JsonLocation of(TokenStreamContext context, @Nullable TokenStreamLocation location) {
        TokenStreamContext at = context;
        // On the first token of an object or array the context is already the inner one.
        while (!at.hasPathSegment() && at.getParent() != null) {
            at = at.getParent();
        }
        int index = at.inArray() ? at.getCurrentIndex() : -1;
        LinkedList<Reference> path = new LinkedList<>();
        String member = null;
        for (TokenStreamContext outer = at; outer != null; outer = outer.getParent()) {
            if (outer.inObject()) {
                String name = outer.currentName();
                member = member == null ? name : member;
                path.addFirst(new Reference(null, name == null ? "" : name));
            } else if (outer.inArray()) {
                path.addFirst(new Reference(null, outer.getCurrentIndex()));
            }
        }
        return new JsonLocation(path, member, index, known(location));
    }

    /** Returns the place of the value that a generator is to write next; a context of writing knows what was written. */
    public static JsonLocation ofNext(TokenStreamContext context) {
        TokenStreamContext parent = context.getParent();
        if (!context.inArray() || parent == null) {
            return of(context, null);
        }
        JsonLocation array = of(parent, null);
        int index = context.getEntryCount();
        List<Reference> path = new ArrayList<>(array.path);
        path.add(new Reference(null, index));
        return new JsonLocation(path, array.member, index, null);
    }

    /** Returns this place with its path counted from another one that encloses it. */
    public JsonLocation within(JsonLocation outer) {
        return new JsonLocation(path.subList(outer.path.size(), path.size()), member, index, location);
    }

    /** Returns this place with another line and column. */
    public JsonLocation at(TokenStreamLocation exact) {
        return new JsonLocation(path, member, index, known(exact));
    }

    private static JsonLocation ofBuffer(TokenBuffer buffer, int position) {
        Deque<Step> steps = steps(buffer, position);
        List<Reference> path = new ArrayList<>(of(buffer.enclosing(), null).path());
        String member = null;
        int index = -1;
        for (Iterator<Step> outermost = steps.descendingIterator(); outermost.hasNext(); ) {
            Step step = outermost.next();
            index = step.index;
            if (step.name != null) {
                member = step.name;
                path.add(new Reference(null, step.name));
            } else {
                path.add(new Reference(null, step.index));
            }
        }
        return new JsonLocation(path, member, index, known(buffer.location(position)));
    }

    /** Returns what leads to a token on the buffer, innermost first. */
    private static Deque<Step> steps(TokenBuffer buffer, int position) {
        Deque<Step> steps = new ArrayDeque<>();
        steps.push(new Step(false));
        for (int at = 1; at <= position; at++) {
            int kind = buffer.kind(at);
            Step step = steps.element();
            if (kind == ID_END_OBJECT || kind == ID_END_ARRAY) {
                steps.pop();
            } else {
                step.name = buffer.name(at);
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

    /** Returns what a message calls the value; it has its place besides. */
    public String subject() {
        String element = index >= 0 ? "element " + index : "";
        if (member == null) {
            return element.isEmpty() ? "the value" : element;
        }
        return (element.isEmpty() ? "" : element + " of ") + "member " + Quoting.quote(member);
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
