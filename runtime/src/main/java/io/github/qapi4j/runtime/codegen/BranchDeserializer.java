package io.github.qapi4j.runtime.codegen;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/**
 * Reads a union or alternate where one of its records is wanted, and refuses the others.
 *
 * @param <B> the wanted record
 */
final class BranchDeserializer<B> extends ValueDeserializer<B> {
    private final TypeDeserializer whole;
    private final Class<B> branch;

    BranchDeserializer(TypeDeserializer whole, Class<B> branch) {
        this.whole = whole;
        this.branch = branch;
    }

    @Override
    public B deserialize(JsonParser parser, DeserializationContext context) {
        JsonInput in = TypeDeserializer.input(parser, context);
        TokenStreamLocation start = parser.currentTokenLocation();
        Object value = whole.read(in);
        if (!branch.isInstance(value)) {
            throw ReadErrors.otherBranch(in.position(), start, branch, value);
        }
        return branch.cast(value);
    }

    @Override
    public Class<?> handledType() {
        return branch;
    }

    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
        Object value = whole.getNullValue(context);
        return branch.isInstance(value) ? value : null;
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return null;
    }
}
