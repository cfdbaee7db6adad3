package io.github.qapi4j.generator.diff.graph;

import io.github.qapi4j.generator.diag.Span;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value of a reply, with its place. The methods that take one apart say what was expected where it is another one.
 *
 * @param scalar a string or a truth value, if it is one
 * @param list the elements, if it is a list
 * @param object the members, if it is an object
 * @param span where it starts
 */
record ReplyValue(
        @Nullable Object scalar,
        @Nullable List<ReplyValue> list,
        @Nullable Map<String, ReplyValue> object,
        Span span) {
    /** Returns the text that it is. */
    String text(String what) throws ReplyException {
        if (scalar instanceof String text) {
            return text;
        }
        throw wrong(what, "a string");
    }

    /** Returns whether it is true. */
    boolean truth(String what) throws ReplyException {
        if (scalar instanceof Boolean truth) {
            return truth;
        }
        throw wrong(what, "true or false");
    }

    /** Returns the elements of the list that it is. */
    List<ReplyValue> items(String what) throws ReplyException {
        if (list == null) {
            throw wrong(what, "a list");
        }
        return list;
    }

    /** Returns a member that must be there. */
    ReplyValue member(String name, String what) throws ReplyException {
        if (object == null) {
            throw wrong(what, "an object");
        }
        ReplyValue member = object.get(name);
        if (member == null) {
            throw new ReplyException(span, what + " has no member '" + name + "'");
        }
        return member;
    }

    /** Returns a member of an object, or null where it has none of that name or this is no object. */
    @Nullable
    ReplyValue find(String name) {
        return object == null ? null : object.get(name);
    }

    private ReplyException wrong(String what, String expected) {
        return new ReplyException(span, what + " should be " + expected);
    }
}
