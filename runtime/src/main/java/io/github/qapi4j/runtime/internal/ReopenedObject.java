package io.github.qapi4j.runtime.internal;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.JsonTokenId;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.JsonParserDelegate;

/**
 * An object that databind has entered already: it looked for the class among the members, and passes on a parser that stands
 * on the first member's name, or on the object's end. Here the object begins once more, so that readers need not care.
 */
final class ReopenedObject extends JsonParserDelegate {
    /** Whether the token on which the parser was passed on has been given out. */
    private boolean entered;

    ReopenedObject(JsonParser parser) {
        super(parser);
    }

    /** Returns whether the parser stands inside of an object instead of on a value. */
    static boolean isEntered(JsonParser parser) {
        return parser.hasToken(JsonToken.PROPERTY_NAME) || parser.hasToken(JsonToken.END_OBJECT);
    }

    @Override
    public JsonToken currentToken() {
        return entered ? delegate.currentToken() : JsonToken.START_OBJECT;
    }

    @Override
    public int currentTokenId() {
        return entered ? delegate.currentTokenId() : JsonTokenId.ID_START_OBJECT;
    }

    @Override
    public JsonToken nextToken() {
        if (entered) {
            return delegate.nextToken();
        }
        entered = true;
        return delegate.currentToken();
    }

    @Override
    public @Nullable String nextName() {
        if (entered) {
            return delegate.nextName();
        }
        return nextToken() == JsonToken.PROPERTY_NAME ? delegate.currentName() : null;
    }

    @Override
    public int nextNameMatch(PropertyNameMatcher matcher) {
        if (entered) {
            return delegate.nextNameMatch(matcher);
        }
        return nextToken() == JsonToken.PROPERTY_NAME
                ? delegate.currentNameMatch(matcher)
                : PropertyNameMatcher.MATCH_END_OBJECT;
    }

    @Override
    public JsonParser skipChildren() {
        if (entered) {
            delegate.skipChildren();
        } else {
            for (JsonToken token = nextToken(); token != JsonToken.END_OBJECT; token = delegate.nextToken()) {
                delegate.skipChildren();
            }
        }
        return this;
    }
}
