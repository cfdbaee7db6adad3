package io.github.qapi4j.generator.diff.doc;

import io.github.qapi4j.generator.model.Documentation;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The defaults of optional members, as doc comments tell them: {@code (default: 0)}, {@code Defaults to "off".} */
public final class DefaultNotes {
    /** What tells a text with a default from others at little cost. */
    private static final String STEM = "efault";

    private static final Pattern NOTE = Pattern.compile(
            "\\b[Dd]efaults?(?: value)?(?:: | is | to | )(?<value>\"[^\"]*\"|'[^']*'|(?:[^\\s;,.()]|\\.(?=\\S)| (?=[^\\s(]))+)");

    private DefaultNotes() {}

    /** Returns the text about a member; empty where there is none. */
    public static String text(@Nullable Documentation documentation, String member) {
        if (documentation != null) {
            for (Documentation.Section section : documentation.sections()) {
                if (section.kind() == Documentation.Kind.MEMBER
                        && section.name().equals(member)) {
                    return section.text();
                }
            }
        }
        return "";
    }

    /** Returns the first default that a text tells, without quotes and in small letters; null if there is none. */
    public static @Nullable String find(String text) {
        if (!text.contains(STEM)) {
            return null;
        }
        Matcher note = NOTE.matcher(text.replaceAll("\\s+", " "));
        if (!note.find()) {
            return null;
        }
        String value = note.group("value").strip().toLowerCase(Locale.ROOT);
        return value.replaceAll("^[\"'](.*)[\"']$", "$1");
    }
}
