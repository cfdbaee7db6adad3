package io.github.qapi4j.runtime.internal;

import io.github.qapi4j.runtime.QapiJsonException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.EnumFeature;

/**
 * Lets databind read generated types. Public because the adapter in each of them extends it.
 *
 * @param <T> the generated type
 */
public abstract class QapiDeserializer<T> extends ValueDeserializer<T> {
    private final Class<T> type;
    private final @Nullable T nullValue;

    /** For a type to which a JSON null means nothing: it becomes a Java null. */
    protected QapiDeserializer(Class<T> type) {
        this(type, null);
    }

    /**
     * For a type with a JSON null of its own.
     *
     * @param nullValue the value that a JSON null stands for
     */
    protected QapiDeserializer(Class<T> type, @Nullable T nullValue) {
        this.type = type;
        this.nullValue = nullValue;
    }

    /**
     * Reads one value.
     *
     * @throws QapiJsonException if the JSON does not fit
     */
    protected abstract T read(JsonInput in);

    /** Reads one value; the mapper's switches decide about unknown members and enum values. */
    @Override
    public final T deserialize(JsonParser parser, DeserializationContext context) {
        return read(input(parser, context));
    }

    static JsonInput input(JsonParser parser, DeserializationContext context) {
        ReadPolicy policy = new ReadPolicy(
                context.isEnabled(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES),
                context.isEnabled(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE));
        return JsonInput.ofPart(parser, policy);
    }

    /**
     * Returns a deserializer that checks the branch where databind asks for one record of a union: the annotation that
     * names this deserializer is inherited by the records.
     */
    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        JavaType wanted = context.getContextualType();
        if (wanted == null || wanted.getRawClass() == type || !type.isAssignableFrom(wanted.getRawClass())) {
            return this;
        }
        return new BranchDeserializer<>(this, wanted.getRawClass().asSubclass(type));
    }

    /** Returns the type that is read. */
    @Override
    public final Class<?> handledType() {
        return type;
    }

    /** Returns what a JSON null stands for. */
    @Override
    public final @Nullable Object getNullValue(DeserializationContext context) {
        return nullValue;
    }

    /** Returns null: a member that is absent is not a JSON null. */
    @Override
    public final @Nullable Object getAbsentValue(DeserializationContext context) {
        return null;
    }
}
