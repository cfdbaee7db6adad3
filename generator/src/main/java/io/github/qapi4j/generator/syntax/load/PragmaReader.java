package io.github.qapi4j.generator.syntax.load;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Messages;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.options.Dialect;
import io.github.qapi4j.generator.syntax.Pragmas;
import io.github.qapi4j.generator.syntax.value.ArrayValue;
import io.github.qapi4j.generator.syntax.value.BooleanValue;
import io.github.qapi4j.generator.syntax.value.Entry;
import io.github.qapi4j.generator.syntax.value.ObjectValue;
import io.github.qapi4j.generator.syntax.value.StringValue;
import io.github.qapi4j.generator.syntax.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads pragma directives, of which the last setting of each name wins for the whole run (R6 to R10). */
final class PragmaReader {
    private final Dialect dialect;
    private final Diagnostics diagnostics;
    private final List<StringValue> written = new ArrayList<>();
    private final Map<String, Set<String>> lists = new TreeMap<>();
    private boolean docRequired;

    PragmaReader(Dialect dialect, Diagnostics diagnostics) {
        this.dialect = dialect;
        this.diagnostics = diagnostics;
        lists.put("command-name-exceptions", Set.of());
        lists.put("command-returns-exceptions", Set.of());
        lists.put("member-name-exceptions", Set.of());
        lists.put("documentation-exceptions", Set.of());
    }

    /** Returns what holds after all directives that were read. */
    Pragmas pragmas() {
        return new Pragmas(
                docRequired,
                list("command-name-exceptions"),
                list("command-returns-exceptions"),
                list("member-name-exceptions"),
                list("documentation-exceptions"));
    }

    private Set<String> list(String setting) {
        return Objects.requireNonNull(lists.get(setting));
    }

    /** Returns the names of all settings that were read, as they are written. */
    List<StringValue> written() {
        return written;
    }

    /** Reads an object that has the key {@code pragma}. Every error stands at its opening brace. */
    void read(ObjectValue directive) {
        Span at = directive.span();
        for (Entry entry : directive.entries()) {
            if (!entry.key().text().equals("pragma")) {
                refuse(
                        at,
                        "a pragma directive has no key '"
                                + Messages.excerpt(entry.key().text()) + "'",
                        "it stands here",
                        entry.key());
            }
        }
        Value value = directive.get("pragma");
        if (value instanceof ObjectValue settings) {
            for (Entry entry : settings.entries()) {
                set(at, entry);
            }
        } else {
            refuse(at, "the value of 'pragma' must be an object of settings", "another value stands here", value);
        }
    }

    private void set(Span at, Entry entry) {
        written.add(entry.key());
        String name = currentName(entry.key().text());
        if (name.equals("doc-required")) {
            if (entry.value() instanceof BooleanValue required) {
                docRequired = required.value();
            } else {
                refuse(
                        at,
                        "the pragma 'doc-required' must be true or false",
                        "another value stands here",
                        entry.value());
            }
        } else if (lists.containsKey(name)) {
            Set<String> names = names(at, name, entry.value());
            if (names != null) {
                lists.put(name, names);
            }
        } else {
            unknown(at, entry.key());
        }
    }

    private String currentName(String name) {
        return dialect.hasOldPragmas() ? Pragmas.RENAMED.getOrDefault(name, name) : name;
    }

    private @Nullable Set<String> names(Span at, String pragma, Value value) {
        String expected = "the pragma '" + pragma + "' must be an array of names";
        if (!(value instanceof ArrayValue array)) {
            refuse(at, expected, "another value stands here", value);
            return null;
        }
        Set<String> names = new LinkedHashSet<>();
        for (Value element : array.elements()) {
            if (!(element instanceof StringValue name)) {
                refuse(at, expected, "this element is not a string", element);
                return null;
            }
            names.add(name.text());
        }
        return Collections.unmodifiableSet(names);
    }

    private void unknown(Span at, StringValue key) {
        String name = key.text();
        String remedy = Pragmas.RENAMED.containsKey(name)
                ? "since QEMU 6.0 it is called '" + Pragmas.RENAMED.get(name) + "'"
                : "there are 'doc-required', '" + String.join("', '", lists.keySet()) + "'";
        diagnostics.error(
                Code.BAD_PRAGMA,
                at,
                "there is no pragma '" + Messages.excerpt(name) + "'",
                new Note("it stands here", key.span()),
                Note.of(remedy));
    }

    private void refuse(Span at, String message, String note, @Nullable Value culprit) {
        diagnostics.error(Code.BAD_PRAGMA, at, message, new Note(note, culprit == null ? null : culprit.span()));
    }
}
