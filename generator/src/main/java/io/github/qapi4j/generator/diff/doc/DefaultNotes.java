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
            for (int stem = text.indexOf(DefaultPhrase.STEM);
                    stem >= 0;
                    stem = text.indexOf(DefaultPhrase.STEM, stem + 1)) {
                @Nullable String value = DefaultPhrase.valueAt(text, stem);
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
}
