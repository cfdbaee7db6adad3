package io.github.qapi4j.generator.doc;

import io.github.qapi4j.generator.model.Documentation.Kind;
import java.util.Map;
import java.util.regex.Pattern;

/** The markers that open a section of a definition's comment (section 10.2); all stand at indentation 0. */
final class Markers {
    /** The line that opens the feature list. */
    static final String FEATURES = "Features:";

    /** {@code Tag: text}, where a second colon makes it plain text; groups {@code tag} and {@code text}. */
    static final Pattern TAG =
            Pattern.compile("(?<tag>Returns|Errors|Since|Notes?|Examples?|TODO):(?!:) *(?<text>.*)", Pattern.DOTALL);

    /** A description as QEMU 10 reads it, whatever stands before the colon; groups {@code name} and {@code text}. */
    static final Pattern STRICT_NAME = Pattern.compile("@(?<name>[^:]*): *(?<text>.*)", Pattern.DOTALL);

    /** A description as it is meant; groups {@code name} and {@code text}. */
    static final Pattern NAME = Pattern.compile("@(?<name>[^\\s:]+):(?: +(?<text>.*))?", Pattern.DOTALL);

    private static final Map<String, Kind> KINDS = Map.of(
            "Returns", Kind.RETURNS,
            "Errors", Kind.ERRORS,
            "Since", Kind.SINCE,
            "Note", Kind.NOTE,
            "Notes", Kind.NOTE,
            "Example", Kind.EXAMPLE,
            "Examples", Kind.EXAMPLE,
            "TODO", Kind.TODO);

    private Markers() {}

    /** Returns whether {@link #TAG} is worth a try: most lines begin with other letters. */
    static boolean mayBeTag(String line) {
        return !line.isEmpty() && "RESNT".indexOf(line.charAt(0)) >= 0;
    }

    /** Returns the kind of section that a tag, as {@link #TAG} finds it, opens. */
    static Kind kind(String tag) {
        return KINDS.getOrDefault(tag, Kind.PLAIN);
    }
}
