package io.github.qapi4j.schemas.cli.line;

import io.github.qapi4j.runtime.text.HiddenCharacters;
import java.io.StringWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes the answer for programs. It is pure ASCII, and so right in every locale: everything else is escaped. A half of
 * a surrogate pair, on which strict parsers would give up the whole answer, becomes U+FFFD.
 */
public final class JsonText {
    private static final int LAST_PRINTABLE = 0x7e;
    private static final int REPLACEMENT = 0xfffd;

    private JsonText() {}

    /** Returns one line of JSON that ends in a newline. */
    public static String of(Consumer<JsonGenerator> content) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            content.accept(json);
        }
        return ascii(out.toString()) + "\n";
    }

    /** Outside of strings JSON is ASCII, so that every other character can be escaped where it stands. */
    private static String ascii(String json) {
        StringBuilder ascii = new StringBuilder(json.length());
        json.codePoints().forEach(point -> {
            if (point <= LAST_PRINTABLE) {
                ascii.append((char) point);
            } else {
                boolean half = Character.getType(point) == Character.SURROGATE;
                HiddenCharacters.escape(ascii, half ? REPLACEMENT : point);
            }
        });
        return ascii.toString();
    }

    /** Writes a member whose value is a text or a list of texts; a value that is null is left out. */
    public static void member(JsonGenerator json, String name, @Nullable Object value) {
        if (value instanceof Iterable<?> texts) {
            json.writeArrayPropertyStart(name);
            texts.forEach(text -> json.writeString(text.toString()));
            json.writeEndArray();
        } else if (value != null) {
            json.writeStringProperty(name, value.toString());
        }
    }
}
