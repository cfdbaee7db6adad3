package io.github.qapi4j.generator.doc;

import java.util.regex.Pattern;

/** The markers that open a section of a definition's comment (section 10.2); all stand at indentation 0. */
final class Markers {
    /** The line that opens the feature list. */
    static final String FEATURES = "Features:";

    /** {@code Tag: text}, where a second colon makes it plain text; groups {@code tag} and {@code text}. */
    static final Pattern TAG =
            Pattern.compile("(?<tag>Returns|Errors|Since|Notes?|Examples?|TODO):(?!:) *(?<text>.*)", Pattern.DOTALL);

    /** A description as QEMU has read it since 8.1, whatever stands before the colon; groups {@code name} and {@code text}. */
    static final Pattern STRICT_NAME = Pattern.compile("@(?<name>[^:]*): *(?<text>.*)", Pattern.DOTALL);

    /** A description up to QEMU 8.0, where a blank follows the colon; groups {@code name} and {@code text}. */
    private static final Pattern EARLY_NAME = Pattern.compile("@(?<name>[^ ]*):(?: +(?<text>.*))?", Pattern.DOTALL);

    /** A tag up to QEMU 8.2; groups {@code tag} and {@code text}. */
    private static final Pattern EARLY_TAG =
            Pattern.compile("(?<tag>Returns|Since|Notes?|Examples?|TODO): *(?<text>.*)", Pattern.DOTALL);

    /** A tag up to QEMU 8.0, where a blank follows the colon; groups {@code tag} and {@code text}. */
    private static final Pattern EARLIEST_TAG =
            Pattern.compile("(?<tag>Returns|Since|Notes?|Examples?|TODO):(?: +(?<text>.*))?", Pattern.DOTALL);

    private static final Pattern LOOSE_NAME = Pattern.compile("@\\S+:");

    private Markers() {}

    /** Returns the pattern of a description; groups {@code name} and {@code text}, of which the second may be null. */
    static Pattern name(CommentRules rules) {
        return rules.wantsBlankBehindMarker() ? EARLY_NAME : STRICT_NAME;
    }

    /** Returns the pattern of a tag; groups {@code tag} and {@code text}, of which the second may be null. */
    static Pattern tag(CommentRules rules) {
        if (rules.wantsBlankBehindMarker()) {
            return EARLIEST_TAG;
        }
        return rules.marksEveryLine() ? EARLY_TAG : TAG;
    }

    /**
     * Returns whether text looks like a description that stands where none may.
     *
     * @param verbatim whether indentation counts also up to QEMU 5.1, where it is dropped from all but examples
     */
    static boolean looksLikeName(String text, CommentRules rules, boolean verbatim) {
        if (!rules.marksEveryLine()) {
            return STRICT_NAME.matcher(text).matches();
        }
        boolean dropped = !verbatim && rules.indentation() == CommentRules.Indentation.FREE;
        return LOOSE_NAME.matcher(dropped ? text.stripLeading() : text).lookingAt();
    }
}
