package io.github.qapi4j.generator.diff.doc;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A phrase that tells a default: {@code default: 0}, {@code Defaults to "off".}, {@code default value is the host's}. It is read
 * without patterns: between two of QEMU's schemas some hundred phrases are compared, and patterns took a short process, which
 * makes them first, five times as long.
 */
final class DefaultPhrase {
    /** What tells a text with a default from others at little cost. */
    static final String STEM = "efault";

    /** What may stand between the word and the value, in the order in which they are tried. */
    private static final List<String> LEADS =
            List.of(" value: ", " value is ", " value to ", " value ", ": ", " is ", " to ", " ");

    private DefaultPhrase() {}

    /**
     * Returns the value that is told in the rest of a paragraph of a comment, without quotes and in small letters.
     *
     * @param stem where {@link #STEM} stands
     * @return null if there is none
     */
    static @Nullable String valueAt(String text, int stem) {
        if (!startsWord(text, stem - 1)) {
            return null;
        }
        int behind = stem + STEM.length();
        int from = text.startsWith("s", behind) ? behind + 1 : behind;
        String words = words(text, from, end(text, from));
        for (String lead : LEADS) {
            @Nullable String value = words.startsWith(lead) ? value(words, lead.length()) : null;
            if (value != null) {
                return value.strip().toLowerCase(Locale.ROOT);
            }
        }
        return null;
    }

    private static boolean startsWord(String text, int at) {
        if (at < 0 || "dD".indexOf(text.charAt(at)) < 0) {
            return false;
        }
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        return !Character.isLetterOrDigit(before) && before != '_';
    }

    /** Returns where a value ends at the latest: behind the first mark that parts it from what follows, if nothing is quoted. */
    private static int end(String text, int from) {
        int end = Math.min(end(text, "\n\n", from), end(text, "\n#\n", from));
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (isQuote(c)) {
                return end;
            }
            if (isMark(c)) {
                return i + 1;
            }
        }
        return end;
    }

    private static int end(String text, String mark, int from) {
        int end = text.indexOf(mark, from);
        return end < 0 ? text.length() : end;
    }

    /** Returns a part of a comment, in which one blank stands for all that parts two words, be it the mark of the next line. */
    private static String words(String text, int from, int end) {
        StringBuilder words = new StringBuilder();
        for (int at = from; at < end; ) {
            int word = skipBlanks(text, at, end);
            if (word == at) {
                words.append(text.charAt(at));
                at++;
            } else {
                words.append(' ');
                boolean isNextLine = word < end && text.charAt(word) == '#' && text.lastIndexOf('\n', word) >= at;
                at = isNextLine ? skipBlanks(text, word + 1, end) : word;
            }
        }
        return words.toString();
    }

    private static int skipBlanks(String text, int from, int end) {
        int at = from;
        while (at < end && " \t\n\u000B\f\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** Returns what is quoted there, or else all up to a mark that parts it from what follows; null if there is nothing. */
    private static @Nullable String value(String words, int from) {
        int quote =
                from < words.length() && isQuote(words.charAt(from)) ? words.indexOf(words.charAt(from), from + 1) : -1;
        if (quote >= 0) {
            return words.substring(from + 1, quote);
        }
        int at = from;
        while (at < words.length() && isPartOfValue(words, at)) {
            at++;
        }
        return at == from ? null : words.substring(from, at);
    }

    /** A full stop ends a sentence if a blank follows it, and a blank ends a value if it is the last, or parts a bracket. */
    private static boolean isPartOfValue(String words, int at) {
        char c = words.charAt(at);
        char next = at + 1 < words.length() ? words.charAt(at + 1) : ' ';
        return switch (c) {
            case '.' -> next != ' ';
            case ' ' -> next != ' ' && next != '(';
            default -> !isMark(c);
        };
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    private static boolean isMark(char c) {
        return ";,()".indexOf(c) >= 0;
    }
}
