package io.github.qapi4j.runtime.internal;

import io.github.qapi4j.runtime.QapiJsonException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;

/**
 * Leads databind from generated types to their readers, without reflection. The annotation on each type names the adapter
 * of its schema file, which is one class for many types: javac and jars pay for each class.
 */
public abstract class QapiAdapter extends ValueDeserializer<Object> {
    /** For the adapters of schema files. */
    protected QapiAdapter() {}

    /**
     * Reads a value of a type.
     *
     * @param type the name of its class, without the package
     * @throws QapiJsonException if the JSON does not fit
     */
    protected abstract Object read(String type, JsonInput in);

    /**
     * Returns whether a JSON null is a value of a type; for most types it becomes a Java null.
     *
     * @param type the name of its class, without the package
     */
    protected boolean hasNull(String type) {
        return false;
    }

    /**
     * Refuses a type that is none of this adapter's.
     *
     * @param type what {@link #read} was called with
     */
    protected static Object unknown(String type) {
        throw new IllegalArgumentException("this adapter reads no type '" + type + "'; generate the sources again");
    }

    /**
     * Returns the deserializer of the class that databind asks for. Where that is one record of a union or an alternate,
     * which inherits the annotation, the deserializer checks that the value is such a record.
     */
    @Override
    public final ValueDeserializer<?> createContextual(
            DeserializationContext context, @Nullable BeanProperty property) {
        JavaType wanted = context.getContextualType();
        if (wanted == null) {
            return this;
        }
        Class<?> type = wanted.getRawClass();
        Class<?> whole = type.getNestHost();
        QapiDeserializer deserializer = new QapiDeserializer(this, whole);
        return whole == type ? deserializer : new BranchDeserializer<>(deserializer, type);
    }

    /** Refuses: databind has not said what it wants. */
    @Override
    public final Object deserialize(JsonParser parser, DeserializationContext context) {
        return context.reportBadDefinition(
                getClass(), "this adapter reads the generated types whose annotation names it, and no others");
    }
}
