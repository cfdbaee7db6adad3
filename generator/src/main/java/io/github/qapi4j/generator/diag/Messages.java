package io.github.qapi4j.generator.diag;

import java.util.Collection;
import java.util.stream.Collectors;

/** Wording that several messages share. */
public final class Messages {
    private static final int MAX_CODE_POINTS = 80;

    private Messages() {}

    /** Returns names in quotes with commas between. */
    public static String quoted(Collection<String> names) {
        return names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    }

    /** Returns {@code key 'a'} or {@code keys 'a', 'b'}. */
    public static String keys(Collection<String> names) {
        return counted("key", names);
    }

    /** Returns a noun, in the plural where there are several names, and the names. */
    public static String counted(String noun, Collection<String> names) {
        return noun + (names.size() == 1 ? " " : "s ") + quoted(names);
    }

    /** Returns source text as a message quotes it: all of it, or its beginning and three dots where it is long. */
    public static String excerpt(String text) {
        if (text.codePointCount(0, text.length()) <= MAX_CODE_POINTS) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, MAX_CODE_POINTS)) + "...";
    }
}
