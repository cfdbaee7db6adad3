package io.github.qapi4j.runtime.internal;

import io.github.qapi4j.runtime.QapiJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.EnumFeature;

/** Lets databind read one generated type with the type's own reader. */
final class QapiDeserializer extends ValueDeserializer<Object> {
    private final QapiAdapter adapter;
    private final Class<?> type;
    private final String name;

    /**
     * Makes the deserializer of a type.
     *
     * @param type the type; it is not nested in another one
     */
    QapiDeserializer(QapiAdapter adapter, Class<?> type) {
        this.adapter = adapter;
        this.type = type;
        this.name = type.getName().substring(type.getPackageName().length() + 1);
    }

    /** Reads one value; the mapper's switches decide about unknown members and enum values. */
    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
        return read(input(parser, context));
    }

    Object read(JsonInput in) {
        return adapter.read(name, in);
    }

    static JsonInput input(JsonParser parser, DeserializationContext context) {
        ReadPolicy policy = new ReadPolicy(
                context.isEnabled(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES),
                context.isEnabled(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE));
        return JsonInput.ofPart(parser, policy);
    }

    /** Returns the type that is read. */
    @Override
    public Class<?> handledType() {
        return type;
    }

    /** Returns what a JSON null stands for. */
    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
        return adapter.hasNull(name) ? QapiJson.strict().read("null", this::read) : null;
    }

    /** Returns null: a member that is absent is not a JSON null. */
    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return null;
    }
}
