package io.github.qapi4j.runtime.codegen;

import io.github.qapi4j.runtime.QapiJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.ContextualKeyDeserializer;

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
        TypeDeserializer deserializer = of(wanted, context);
        return type == type.getNestHost() ? deserializer : new BranchDeserializer<>(deserializer, type);
    }

    private static TypeDeserializer of(JavaType wanted, DeserializationContext context) {
        Class<?> whole = wanted.getRawClass().getNestHost();
        try {
            return TypeDeserializer.of(whole);
        } catch (NoSuchMethodException missing) {
            return context.reportBadDefinition(
                    wanted,
                    wanted.getRawClass().getName()
                            + " has no public static method read(JsonInput), which generated types have");
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

    /** Reads keys of maps that are values of a generated enum. Public because the annotation that they inherit names it. */
    public static final class Keys extends KeyDeserializer implements ContextualKeyDeserializer {
        private final @Nullable TypeDeserializer type;

        /** For databind. */
        public Keys() {
            this(null);
        }

        private Keys(@Nullable TypeDeserializer type) {
            this.type = type;
        }

        /** Returns the deserializer of the keys of the map that databind is about to read. */
        @Override
        public KeyDeserializer createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            JavaType map = context.getContextualType();
            return map == null || map.getKeyType() == null ? this : new Keys(of(map.getKeyType(), context));
        }

        /**
         * Returns the constant for a text, under the mapper's switch for unknown values.
         *
         * @throws io.github.qapi4j.runtime.QapiJsonException if the text is unknown, and these are refused
         */
        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            if (type == null) {
                return context.reportBadDefinition(getClass(), "this deserializer reads keys of maps, and no others");
            }
            boolean tolerant = context.isEnabled(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE);
            return (tolerant ? QapiJson.tolerant() : QapiJson.strict()).read(Trees.of(key), type::read);
        }
    }
}
