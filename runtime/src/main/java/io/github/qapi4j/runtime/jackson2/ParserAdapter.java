package io.github.qapi4j.runtime.jackson2;

import com.fasterxml.jackson.core.JsonLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Base64Variant;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.Version;
import tools.jackson.core.base.ParserMinimalBase;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.io.ContentReference;
import tools.jackson.core.util.SimpleStreamReadContext;

/**
 * A parser of Jackson 2 that looks like one of Jackson 3. It begins on the token on which the other one stands; the path
 * begins there as well.
 *
 * <p>What the other parser throws about malformed JSON is the cause of an {@link UncheckedIOException}.
 */
final class ParserAdapter extends ParserMinimalBase {
    private final com.fasterxml.jackson.core.JsonParser parser;
    private SimpleStreamReadContext context = SimpleStreamReadContext.createRootContext(null);

    ParserAdapter(com.fasterxml.jackson.core.JsonParser parser) {
        super(ObjectReadContext.empty());
        this.parser = parser;
        if (parser.currentToken() == com.fasterxml.jackson.core.JsonToken.FIELD_NAME) {
            // The object was entered already: databind has looked for the class among its members.
            context = context.createChildObjectContext(-1, -1);
        }
        enter(parser.currentToken());
    }

    @Override
    public @Nullable JsonToken nextToken() {
        return enter(get(parser::nextToken));
    }

    /** Makes a token the current one, and keeps the path. */
    private @Nullable JsonToken enter(com.fasterxml.jackson.core.@Nullable JsonToken token) {
        if (token == null) {
            return _updateTokenToNull();
        }
        switch (token) {
            case START_OBJECT -> {
                context.valueRead();
                context = context.createChildObjectContext(-1, -1);
            }
            case START_ARRAY -> {
                context.valueRead();
                context = context.createChildArrayContext(-1, -1);
            }
            case END_OBJECT, END_ARRAY -> {
                SimpleStreamReadContext parent = context.getParent();
                context = parent == null ? context : parent;
            }
            case FIELD_NAME -> context.setCurrentName(get(parser::currentName));
            default -> context.valueRead();
        }
        return _updateToken(same(token));
    }

    private static JsonToken same(com.fasterxml.jackson.core.JsonToken token) {
        return token == com.fasterxml.jackson.core.JsonToken.FIELD_NAME
                ? JsonToken.PROPERTY_NAME
                : JsonToken.valueOf(token.name());
    }

    @Override
    public TokenStreamContext streamReadContext() {
        return context;
    }

    @Override
    public @Nullable String currentName() {
        boolean started = _currToken == JsonToken.START_OBJECT || _currToken == JsonToken.START_ARRAY;
        SimpleStreamReadContext parent = context.getParent();
        return started && parent != null ? parent.currentName() : context.currentName();
    }

    @Override
    public TokenStreamLocation currentTokenLocation() {
        return same(parser.currentTokenLocation());
    }

    @Override
    public TokenStreamLocation currentLocation() {
        return same(parser.currentLocation());
    }

    private static TokenStreamLocation same(JsonLocation place) {
        return new TokenStreamLocation(
                ContentReference.rawReference(place.contentReference().getRawContent()),
                place.getByteOffset(),
                place.getCharOffset(),
                place.getLineNr(),
                place.getColumnNr());
    }

    @Override
    public String getString() {
        return get(parser::getText);
    }

    @Override
    public char[] getStringCharacters() {
        return get(parser::getTextCharacters);
    }

    @Override
    public int getStringLength() {
        return get(parser::getTextLength);
    }

    @Override
    public int getStringOffset() {
        return get(parser::getTextOffset);
    }

    @Override
    public boolean hasStringCharacters() {
        return parser.hasTextCharacters();
    }

    @Override
    public Number getNumberValue() {
        return get(parser::getNumberValue);
    }

    @Override
    public NumberType getNumberType() {
        return NumberType.valueOf(get(parser::getNumberType).name());
    }

    @Override
    public boolean isNaN() {
        return get(parser::isNaN);
    }

    @Override
    public int getIntValue() {
        return number(parser::getIntValue, int.class);
    }

    @Override
    public long getLongValue() {
        return number(parser::getLongValue, long.class);
    }

    @Override
    public BigInteger getBigIntegerValue() {
        return number(parser::getBigIntegerValue, BigInteger.class);
    }

    @Override
    public float getFloatValue() {
        return number(parser::getFloatValue, float.class);
    }

    @Override
    public double getDoubleValue() {
        return number(parser::getDoubleValue, double.class);
    }

    @Override
    public BigDecimal getDecimalValue() {
        return number(parser::getDecimalValue, BigDecimal.class);
    }

    @Override
    public byte[] getBinaryValue(Base64Variant variant) {
        return get(parser::getBinaryValue);
    }

    /** Returns null: the value around belongs to the other parser. */
    @Override
    public @Nullable Object currentValue() {
        return null;
    }

    /** Does nothing: the value around belongs to the other parser. */
    @Override
    public void assignCurrentValue(Object value) {}

    @Override
    public @Nullable Object streamReadInputSource() {
        return parser.getInputSource();
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    /** Does nothing: the other parser is not ours to close. */
    @Override
    protected void _closeInput() {}

    @Override
    protected void _releaseBuffers() {}

    @Override
    protected void _handleEOF() {}

    private <T> T number(Step<T> step, Class<?> type) {
        try {
            return step.run();
        } catch (com.fasterxml.jackson.core.exc.InputCoercionException beyond) {
            throw new InputCoercionException(this, beyond.getOriginalMessage(), currentToken(), type);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    private static <T> T get(Step<T> step) {
        try {
            return step.run();
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    /** What the other parser is asked. */
    private interface Step<T> {
        T run() throws IOException;
    }
}
