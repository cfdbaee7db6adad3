package io.github.qapi4j.runtime.jackson2;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.ser.Serializers;
import io.github.qapi4j.runtime.QapiValue;
import org.jspecify.annotations.Nullable;

/**
 * Lets a mapper of Jackson 2.15 or later read and write all generated types, alone or inside of other classes, as they are
 * read and written by mappers of Jackson 3, which need no module.
 *
 * <p>On the class path {@code findAndRegisterModules()} finds it. On the module path it does not: register it with {@code
 * addModule(new QapiModule())}.
 *
 * <p>The mapper's switches decide what becomes of things that the schema does not know: {@code FAIL_ON_UNKNOWN_PROPERTIES},
 * which is on by default in Jackson 2, and {@code READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE}. What does not fit the schema
 * is a {@link com.fasterxml.jackson.databind.JsonMappingException} with the place of the value; its cause is the {@link
 * io.github.qapi4j.runtime.QapiJsonException} that says it in parts.
 */
// Who makes one has a mapper of Jackson 2, and so requires its module.
@SuppressWarnings("exports")
public final class QapiModule extends Module {
    /** For the mapper's builder, and for the service loader. */
    public QapiModule() {}

    /** Returns the name of this class. */
    @Override
    public String getModuleName() {
        return QapiModule.class.getName();
    }

    /** Returns Jackson's "unknown": the module works with all versions from 2.15 on. */
    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    /** Adds a reader for each generated type, and the one writer of all. */
    @Override
    public void setupModule(SetupContext context) {
        context.addDeserializers(new Readers());
        context.addSerializers(new Writers());
    }

    private static boolean isGenerated(Class<?> type) {
        return QapiValue.class.isAssignableFrom(type);
    }

    private static final class Readers extends Deserializers.Base {
        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            return find(type.getRawClass());
        }

        @Override
        public @Nullable JsonDeserializer<?> findEnumDeserializer(
                Class<?> type, DeserializationConfig config, BeanDescription description) {
            return find(type);
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return isGenerated(type);
        }

        private static @Nullable JsonDeserializer<?> find(Class<?> type) {
            return isGenerated(type) ? new QapiDeserializer(type) : null;
        }
    }

    private static final class Writers extends Serializers.Base {
        private static final QapiSerializer SERIALIZER = new QapiSerializer();

        @Override
        public @Nullable JsonSerializer<?> findSerializer(
                SerializationConfig config, JavaType type, BeanDescription description) {
            return isGenerated(type.getRawClass()) ? SERIALIZER : null;
        }
    }
}
