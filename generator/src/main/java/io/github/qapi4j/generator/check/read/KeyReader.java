package io.github.qapi4j.generator.check.read;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Messages;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.diag.Suggestion;
import io.github.qapi4j.generator.syntax.value.Entry;
import io.github.qapi4j.generator.syntax.value.ObjectValue;
import io.github.qapi4j.generator.syntax.value.StringValue;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares the keys of an object with those that it may have (R54, R55 and their like inside definitions).
 *
 * <p>A misspelt mandatory key is one fault: where keys are missing, unknown ones only make notes.
 */
final class KeyReader {
    private final Diagnostics diagnostics;
    private final List<Entry> siblings;
    private List<String> reported = List.of();

    /** Makes a reader for objects of their own. */
    KeyReader(Diagnostics diagnostics) {
        this(diagnostics, List.of());
    }

    /**
     * Makes a reader for all the entries of one object. Where several lack the same keys, it is one misunderstanding:
     * the first is at fault, the others make notes.
     */
    KeyReader(Diagnostics diagnostics, List<Entry> siblings) {
        this.diagnostics = diagnostics;
        this.siblings = siblings;
    }

    /**
     * Reports missing keys, or else unknown ones.
     *
     * @param subject what the object is, for messages: {@code struct 'Foo'}
     * @param place what is at fault where a key is missing
     * @param hints what else may help where a key is missing
     * @return whether the keys are as they should be
     */
    boolean check(ObjectValue object, Keys keys, String subject, Span place, Note... hints) {
        List<String> missing = missing(object, keys);
        List<StringValue> unknown = new ArrayList<>();
        for (Entry entry : object.entries()) {
            if (!keys.has(entry.key().text())) {
                unknown.add(entry.key());
            }
        }
        if (!missing.isEmpty()) {
            if (!missing.equals(reported)) {
                List<Note> notes = missingNotes(missing, unknown);
                notes.addAll(siblingNotes(object, keys, missing));
                notes.addAll(List.of(hints));
                diagnostics.error(
                        Code.MISSING_KEY,
                        place,
                        subject + " lacks " + Messages.keys(missing),
                        notes.toArray(Note[]::new));
            }
            reported = siblings.isEmpty() ? reported : missing;
            return false;
        }
        if (!unknown.isEmpty()) {
            List<String> names =
                    unknown.stream().map(StringValue::text).sorted().toList();
            diagnostics.error(
                    Code.UNKNOWN_KEY,
                    unknown.get(0).span(),
                    subject + " has unknown " + Messages.keys(names),
                    unknownNotes(unknown, keys));
            return false;
        }
        return true;
    }

    private static List<String> missing(ObjectValue object, Keys keys) {
        List<String> missing = new ArrayList<>();
        for (String key : keys.mandatory()) {
            if (object.entry(key) == null) {
                missing.add(key);
            }
        }
        return missing;
    }

    private List<Note> siblingNotes(ObjectValue object, Keys keys, List<String> missing) {
        List<Note> notes = new ArrayList<>();
        for (Entry entry : siblings) {
            if (entry.value() instanceof ObjectValue sibling
                    && sibling != object
                    && missing(sibling, keys).equals(missing)) {
                // Members and branches have one mandatory key.
                notes.add(new Note(
                        "'" + entry.key().text() + "' lacks it too", entry.key().span()));
            }
        }
        return notes;
    }

    private static List<Note> missingNotes(List<String> missing, List<StringValue> unknown) {
        List<Note> notes = new ArrayList<>();
        for (StringValue key : unknown) {
            String meant = Suggestion.closest(key.text(), missing);
            notes.add(new Note(
                    "key '" + key.text() + "' is unknown here"
                            + (meant == null ? "" : ", did you mean '" + meant + "'?"),
                    key.span()));
        }
        return notes;
    }

    private static Note[] unknownNotes(List<StringValue> unknown, Keys keys) {
        List<Note> notes = new ArrayList<>();
        for (StringValue key : unknown) {
            String meant = Suggestion.closest(key.text(), keys.all());
            if (meant != null) {
                notes.add(new Note("did you mean '" + meant + "'?", unknown.size() == 1 ? null : key.span()));
            }
        }
        notes.add(Note.of("valid keys are " + Messages.quoted(keys.all())));
        return notes.toArray(Note[]::new);
    }
}
