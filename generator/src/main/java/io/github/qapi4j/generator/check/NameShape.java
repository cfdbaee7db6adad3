package io.github.qapi4j.generator.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The shape that all names have (section 5.1 of the language reference).
 *
 * @param stem the name without the prefixes that mark it as downstream or experimental
 */
record NameShape(String stem) {
    private static final Pattern NAME = Pattern.compile("(__[A-Za-z0-9.-]+_)?([xX]-)?([A-Za-z][A-Za-z0-9_-]*)");
    private static final Pattern CAMEL_CASE = Pattern.compile("[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*");

    /** Takes a name apart; null where it is ill-formed or one of QEMU's own {@code q_} names. */
    static @Nullable NameShape of(String name) {
        if (isPlain(name)) {
            return mapped(name).startsWith("q_") ? null : new NameShape(name);
        }
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() && !mapped(name).startsWith("q_") ? new NameShape(matcher.group(3)) : null;
    }

    /**
     * Returns what a name becomes in C, keywords apart: names clash when these are equal (section 5.3).
     */
    static String mapped(String name) {
        StringBuilder mapped = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            mapped.append(isLetter(c) || isDigit(c) ? c : '_');
            if (Character.isHighSurrogate(c)) {
                i++;
            }
        }
        return mapped.toString();
    }

    /** Returns whether a name has no prefix and is well-formed; nearly all are, and need no matcher. */
    private static boolean isPlain(String name) {
        if (name.isEmpty() || !isLetter(name.charAt(0)) || name.length() > 1 && name.charAt(1) == '-') {
            return false;
        }
        for (int i = 1; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!isLetter(c) && !isDigit(c) && c != '_' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    boolean hasUpperCase() {
        return hasBetween('A', 'Z');
    }

    boolean hasLowerCase() {
        return hasBetween('a', 'z');
    }

    private boolean hasBetween(char first, char last) {
        for (int i = 0; i < stem.length(); i++) {
            if (stem.charAt(i) >= first && stem.charAt(i) <= last) {
                return true;
            }
        }
        return false;
    }

    boolean has(char c) {
        return stem.indexOf(c) >= 0;
    }

    /** Returns whether it starts with a capital, has a small letter behind it, and letters and digits only. */
    boolean isCamelCase() {
        return CAMEL_CASE.matcher(stem).matches();
    }
}
