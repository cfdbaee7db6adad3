package io.github.qapi4j.runtime.jackson2;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.github.qapi4j.runtime.QapiMappers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.EnumFeature;

/** Reads one generated type from a parser of Jackson 2, by way of Jackson 3's data binding, which knows the type's reader. */
final class QapiDeserializer extends JsonDeserializer<Object> {
    /** It reads a part of what the parser has: the end of the value is not the end of the input. */
    private static final ObjectReader PART = QapiMappers.strict()
            .reader()
            .without(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Class<?> type;
    private final ObjectReader reader;

    QapiDeserializer(Class<?> type) {
        this.type = type;
        this.reader = PART.forType(type);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        try {
            return reader(context).readValue(new ParserAdapter(parser));
        } catch (UncheckedIOException malformed) {
            throw malformed.getCause();
        } catch (JacksonException refused) {
            throw refusal(parser, refused);
        }
    }

    /** Returns the reader that does as the mapper's two switches say. */
    private ObjectReader reader(DeserializationContext context) {
        ObjectReader chosen = reader;
        if (!context.isEnabled(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)) {
            chosen = chosen.without(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        }
        return context.isEnabled(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
                ? chosen.with(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
                : chosen;
    }

    /** Returns the exception of Jackson 2 that says the same of the same place. */
    private JsonMappingException refusal(JsonParser parser, JacksonException refused) {
        JsonMappingException refusal = new RefusedException(parser, refused);
        List<Reference> steps = refused.getPath();
        for (int i = steps.size() - 1; i >= 0; i--) {
            // Of what the values inside are nothing is known here.
            Object from = i == 0 ? type : null;
            String name = steps.get(i).getPropertyName();
            refusal.prependPath(
                    name == null
                            ? new JsonMappingException.Reference(
                                    from, steps.get(i).getIndex())
                            : new JsonMappingException.Reference(from, name));
        }
        return refusal;
    }

    /** Returns the type that is read. */
    @Override
    public Class<?> handledType() {
        return type;
    }

    /** Returns true: it depends on the type alone. */
    @Override
    public boolean isCachable() {
        return true;
    }

    /** Returns what a JSON null stands for: a value where the type has one for it, else Java's null. */
    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
        return reader.readValue("null");
    }

    /** Returns null: a member that is absent is not a JSON null. */
    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return null;
    }
}
