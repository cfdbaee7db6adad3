package io.github.qapi4j.runtime.codegen;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;

/**
 * Leads databind from generated types to their own readers. Public because the annotation that they inherit names it.
 *
 * <p>One annotation for all, not one on each type: javac and jars pay for each annotation, and more for each class that it
 * names.
 */
public final class QapiDeserializer extends ValueDeserializer<Object> {
    /** For databind. */
    public QapiDeserializer() {}

    /**
     * Returns the deserializer of the class that databind asks for. Where that is one record of a union or an alternate,
     * the deserializer checks that the value is such a record.
     *
     * @throws tools.jackson.databind.exc.InvalidDefinitionException if the class has no reader that may be called
     */
    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        JavaType wanted = context.getContextualType();
        if (wanted == null) {
            return this;
        }
        Class<?> type = wanted.getRawClass();
        Class<?> whole = type.getNestHost();
        try {
            TypeDeserializer deserializer = TypeDeserializer.of(whole);
            return whole == type ? deserializer : new BranchDeserializer<>(deserializer, type);
        } catch (NoSuchMethodException missing) {
            return context.reportBadDefinition(
                    wanted,
                    type.getName() + " has no public static method read(JsonInput), which generated types have");
        } catch (IllegalAccessException hidden) {
            return context.reportBadDefinition(
                    wanted,
                    whole.getName() + ".read(JsonInput) cannot be called: the class must be public, and its module must"
                            + " export the package " + whole.getPackageName());
        }
    }

    /**
     * Refuses: databind has not said what it wants.
     *
     * @throws tools.jackson.databind.exc.InvalidDefinitionException always
     */
    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
        return context.reportBadDefinition(getClass(), "this deserializer reads generated types, and no others");
    }
}
