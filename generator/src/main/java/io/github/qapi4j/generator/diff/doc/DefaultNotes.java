package io.github.qapi4j.generator.diff.doc;

import io.github.qapi4j.generator.model.Documentation;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The defaults of optional members, as one doc comment tells them: {@code (default: 0)}, {@code Defaults to "off".} */
public final class DefaultNotes {
    private final Documentation documentation;
    private @Nullable Map<String, String> told;

    private DefaultNotes(Documentation documentation) {
        this.documentation = documentation;
    }

    /** Returns those of a comment, or null where it tells none. */
    public static @Nullable DefaultNotes of(Documentation documentation) {
        String written = documentation.written();
        return written.isEmpty() || written.contains(DefaultPhrase.STEM) ? new DefaultNotes(documentation) : null;
    }

    /**
     * Returns whether two comments may tell different defaults of a member; only if so, it is worth a look at their sections,
     * which takes longer.
     */
    public static boolean mayDiffer(String member, @Nullable DefaultNotes before, @Nullable DefaultNotes after) {
        if (before == null || after == null) {
            return false;
        }
        String first = before.documentation.written();
        String second = after.documentation.written();
        if (first.isEmpty() || second.isEmpty()) {
            return true;
        }
        if (first.equals(second)) {
            return false;
        }
        String was = before.told().get(member);
        return was != null && !was.equals(after.told().getOrDefault(member, was));
    }

    /** Returns the first default that is told of a member, without quotes and in small letters; null if there is none. */
    public @Nullable String find(String member) {
        for (Documentation.Section section : documentation.sections()) {
            if (section.kind() == Documentation.Kind.MEMBER && section.name().equals(member)) {
                return firstOf(section.text());
            }
        }
        return null;
    }

    private static @Nullable String firstOf(String text) {
        for (int stem = text.indexOf(DefaultPhrase.STEM);
                stem >= 0;
                stem = text.indexOf(DefaultPhrase.STEM, stem + 1)) {
            @Nullable String value = DefaultPhrase.valueAt(text, stem);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** Returns name → the first default behind the line that it opens, and before that of another, as the comment is written. */
    private Map<String, String> told() {
        Map<String, String> known = told;
        if (known == null) {
            known = new HashMap<>();
            String text = documentation.written();
            for (int stem = text.indexOf(DefaultPhrase.STEM);
                    stem >= 0;
                    stem = text.indexOf(DefaultPhrase.STEM, stem + 1)) {
                @Nullable String value = DefaultPhrase.valueAt(text, stem);
                @Nullable String name = value == null ? null : nameBefore(text, stem);
                if (value != null && name != null) {
                    known.putIfAbsent(name, value);
                }
            }
            told = known;
        }
        return known;
    }

    /** Returns the last name before a place that opens a line; null where that is the one of the definition. */
    private static @Nullable String nameBefore(String text, int place) {
        int symbolLine = text.indexOf('#', text.indexOf('\n'));
        for (int at = text.lastIndexOf('@', place); at > symbolLine + 2; at = text.lastIndexOf('@', at - 1)) {
            int end = at + 1;
            while (": \t\n\u000B\f\r".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            if (opensLine(text, at) && end > at + 1 && text.charAt(end) == ':') {
                return text.substring(at + 1, end);
            }
        }
        return null;
    }

    /** Returns whether nothing stands before a place but the mark of its line and one blank, if at all. */
    private static boolean opensLine(String text, int at) {
        int mark = text.charAt(at - 1) == ' ' ? at - 2 : at - 1;
        return text.indexOf('#', text.lastIndexOf('\n', at) + 1) == mark;
    }
}
