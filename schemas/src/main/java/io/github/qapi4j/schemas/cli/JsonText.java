package io.github.qapi4j.schemas.cli;

import java.io.StringWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes the answer for programs. */
final class JsonText {
    private JsonText() {}

    /** Returns one line of JSON that ends in a newline. */
    static String of(Consumer<JsonGenerator> content) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            content.accept(json);
        }
        return out.append('\n').toString();
    }

    /** Writes a member whose value is a text or a list of texts; a value that is null is left out. */
    static void member(JsonGenerator json, String name, @Nullable Object value) {
        if (value instanceof Iterable<?> texts) {
            json.writeArrayPropertyStart(name);
            texts.forEach(text -> json.writeString(text.toString()));
            json.writeEndArray();
        } else if (value != null) {
            json.writeStringProperty(name, value.toString());
        }
    }
}
