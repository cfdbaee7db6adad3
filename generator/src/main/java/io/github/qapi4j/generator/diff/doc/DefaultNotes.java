package io.github.qapi4j.generator.diff.doc;

import io.github.qapi4j.generator.model.Documentation;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The defaults of optional members, as one doc comment tells them: {@code (default: 0)}, {@code Defaults to "off".} */
public final class DefaultNotes {
    /** What tells a text with a default from others at little cost. */
    private static final String STEM = "efault";

    private static final Pattern NOTE = Pattern.compile(
            "\\b[Dd]efaults?(?: value)?(?:: | is | to | )(?<value>\"[^\"]*\"|'[^']*'|(?:[^\\s;,.()]|\\.(?=\\S)| (?=[^\\s(]))+)");

    /** What stands between two words: blanks, and the mark of the next line of a comment. */
    private static final Pattern BLANKS = Pattern.compile("\\s*\\n\\s*#?\\s*|\\s+");

    private final Documentation documentation;
    private @Nullable Map<String, String> told;

    private DefaultNotes(Documentation documentation) {
        this.documentation = documentation;
    }

    /** Returns those of a comment, or null where it tells none. */
    public static @Nullable DefaultNotes of(Documentation documentation) {
        String written = documentation.written();
        return written.isEmpty() || written.contains(STEM) ? new DefaultNotes(documentation) : null;
    }

    /**
     * Returns whether two comments may tell different defaults of a member; only if so, it is worth a look at their sections,
     * which takes longer.
     */
    public static boolean mayDiffer(String member, @Nullable DefaultNotes before, @Nullable DefaultNotes after) {
        if (before == null || after == null) {
            return false;
        }
        if (before.documentation.written().isEmpty()
                || after.documentation.written().isEmpty()) {
            return true;
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
        for (int stem = text.indexOf(STEM); stem >= 0; stem = text.indexOf(STEM, stem + 1)) {
            @Nullable String value = valueAt(text, stem);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /**
     * Returns name → the first default behind it, as the comment is written: that of the name's section, if this tells one,
     * or else one of what follows.
     */
    private Map<String, String> told() {
        Map<String, String> known = told;
        if (known == null) {
            known = new HashMap<>();
            String text = documentation.written();
            int from = 0;
            for (int stem = text.indexOf(STEM); stem >= 0; stem = text.indexOf(STEM, stem + 1)) {
                @Nullable String value = valueAt(text, stem);
                if (value != null) {
                    addNames(text.substring(from, stem), value, known);
                    from = stem;
                }
            }
            told = known;
        }
        return known;
    }

    /** Adds the names that open a line of a comment. */
    private static void addNames(String text, String value, Map<String, String> told) {
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int end = text.indexOf(':', at);
            boolean opens = at > 0 && "# ".indexOf(text.charAt(at - 1)) >= 0;
            if (opens && end > 0) {
                told.putIfAbsent(text.substring(at + 1, end), value);
            }
        }
    }

    /** Returns the default that is told where the stem stands, in the rest of the paragraph; null if there is none. */
    private static @Nullable String valueAt(String text, int stem) {
        int start = Math.max(0, stem - 2);
        int end = Math.min(end(text, "\n\n", stem), end(text, "\n#\n", stem));
        // Few words only: patterns are slow in a short process.
        String words = BLANKS.matcher(text.substring(start, end)).replaceAll(" ");
        Matcher note = NOTE.matcher(words)
                .region(Math.max(0, stem - 1 - start), words.length())
                .useTransparentBounds(true);
        return note.lookingAt() ? value(note) : null;
    }

    private static int end(String text, String mark, int from) {
        int end = text.indexOf(mark, from);
        return end < 0 ? text.length() : end;
    }

    private static String value(Matcher note) {
        String value = note.group("value").strip().toLowerCase(Locale.ROOT);
        boolean quoted = value.length() > 1
                && (value.startsWith("\"") && value.endsWith("\"") || value.startsWith("'") && value.endsWith("'"));
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
