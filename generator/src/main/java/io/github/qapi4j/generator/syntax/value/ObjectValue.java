package io.github.qapi4j.generator.syntax.value;

import io.github.qapi4j.generator.diag.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object: entries in the order of the text, whose keys differ (R16).
 *
 * @param span the opening brace
 * @param entries the members
 */
public record ObjectValue(Span span, List<Entry> entries) implements Value {
    public ObjectValue {
        entries = List.copyOf(entries);
    }

    /** Returns the entry with a key, or null where there is none. */
    public @Nullable Entry entry(String key) {
        for (Entry entry : entries) {
            if (entry.key().text().equals(key)) {
                return entry;
            }
        }
        return null;
    }

    /** Returns the value under a key, or null where there is none. */
    public @Nullable Value get(String key) {
        Entry entry = entry(key);
        return entry == null ? null : entry.value();
    }

    @Override
    public String description() {
        return "an object";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitObject(this);
    }
}
