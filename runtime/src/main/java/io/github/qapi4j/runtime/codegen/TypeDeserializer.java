package io.github.qapi4j.runtime.codegen;

import io.github.qapi4j.runtime.JsonReader;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.QapiJsonException;
import io.github.qapi4j.runtime.internal.ReadPolicy;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.EnumFeature;

/** Lets databind read one generated type with the type's own reader. */
final class TypeDeserializer extends ValueDeserializer<Object> {
    private final Class<?> type;
    private final JsonReader<?> reader;

    /** What a JSON null stands for, perhaps nothing; null until somebody asks. Two threads may find out the same. */
    @SuppressWarnings("NullableOptional")
    private @Nullable Optional<Object> ofNull;

    private TypeDeserializer(Class<?> type, JsonReader<?> reader) {
        this.type = type;
        this.reader = reader;
    }

    /**
     * Makes the deserializer of a type.
     *
     * @throws NoSuchMethodException if it has no reader
     * @throws IllegalAccessException if the reader, the type or its package is not public
     */
    static TypeDeserializer of(Class<?> type) throws NoSuchMethodException, IllegalAccessException {
        return new TypeDeserializer(type, StaticReader.of(type));
    }

    /** Reads one value; the mapper's switches decide about unknown members and enum values. */
    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
        return read(input(parser, context));
    }

    Object read(JsonInput in) {
        return reader.read(in);
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

    /** Returns what a JSON null stands for: a value where the type has one for it, else Java's null. */
    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
        Optional<Object> value = ofNull;
        if (value == null) {
            value = readNull();
            ofNull = value;
        }
        return value.orElse(null);
    }

    private Optional<Object> readNull() {
        try {
            return Optional.of(QapiJson.strict().read("null", this::read));
        } catch (QapiJsonException refused) {
            return Optional.empty();
        }
    }

    /** Returns null: a member that is absent is not a JSON null. */
    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return null;
    }

    /**
     * The reader of a generated type where only its class is known: the public static method {@code read}, found by its name.
     * Only databind comes this way, once for a type; programs that read without it name the method themselves.
     */
    private static final class StaticReader implements JsonReader<Object> {
        private static final MethodType ANY = MethodType.methodType(Object.class, JsonInput.class);

        private final MethodHandle method;

        private StaticReader(MethodHandle method) {
            this.method = method;
        }

        static StaticReader of(Class<?> type) throws NoSuchMethodException, IllegalAccessException {
            MethodType own = MethodType.methodType(type, JsonInput.class);
            return new StaticReader(
                    MethodHandles.publicLookup().findStatic(type, "read", own).asType(ANY));
        }

        @Override
        public Object read(JsonInput in) {
            try {
                return (Object) method.invokeExact(in);
            } catch (RuntimeException | Error failure) {
                throw failure;
            } catch (Throwable checked) {
                throw new IllegalStateException("generated readers throw no checked exceptions", checked);
            }
        }
    }
}
