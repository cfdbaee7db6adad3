package io.github.qapi4j.generator.check.raw;

import org.jspecify.annotations.Nullable;

/**
 * The shape that all names have (section 5.1 of the language reference).
 *
 * @param stem the name without the prefixes that mark it as downstream or experimental
 */
public record NameShape(String stem) {
    /** Takes a name apart; null where it is ill-formed or one of QEMU's own {@code q_} names. */
    public static @Nullable NameShape of(String name) {
        int start = endOfDownstreamPrefix(name);
        if (start < 0 || isReserved(name)) {
            return null;
        }
        // What would be left of 'x-9' is no stem; then the mark belongs to the stem.
        if (isExperimental(name, start) && isStem(name, start + 2)) {
            return new NameShape(name.substring(start + 2));
        }
        return isStem(name, start) ? new NameShape(name.substring(start)) : null;
    }

    /** Returns whether a name becomes one of QEMU's own {@code q_} names in C. */
    private static boolean isReserved(String name) {
        return name.length() > 1 && name.charAt(0) == 'q' && !isLetter(name.charAt(1)) && !isDigit(name.charAt(1));
    }

    /** Returns where {@code __RFQDN_} ends, 0 where a name does not start so, and -1 where that is ill-formed. */
    private static int endOfDownstreamPrefix(String name) {
        if (!name.startsWith("__")) {
            return 0;
        }
        int end = name.indexOf('_', 2);
        for (int i = 2; i < end; i++) {
            char c = name.charAt(i);
            if (!isLetter(c) && !isDigit(c) && c != '.' && c != '-') {
                return -1;
            }
        }
        return end > 2 ? end + 1 : -1;
    }

    private static boolean isExperimental(String name, int start) {
        return name.startsWith("x-", start) || name.startsWith("X-", start);
    }

    private static boolean isStem(String name, int start) {
        if (start >= name.length() || !isLetter(name.charAt(start))) {
            return false;
        }
        for (int i = start + 1; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!isLetter(c) && !isDigit(c) && c != '_' && c != '-') {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns what a name becomes in C, keywords apart: names clash when these are equal (section 5.3).
     */
    public static String mapped(String name) {
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

    /** Returns whether a text is an identifier of conditions: a capital, then capitals, digits and underscores. */
    public static boolean isIdentifier(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isCapital(c) && (i == 0 || !isDigit(c) && c != '_')) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean isLetter(char c) {
        return isSmall(c) || isCapital(c);
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isSmall(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    public boolean hasUpperCase() {
        return hasBetween('A', 'Z');
    }

    public boolean hasLowerCase() {
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

    public boolean has(char c) {
        return stem.indexOf(c) >= 0;
    }

    /**
     * Returns what keeps it from being CamelCase, as the end of a sentence; null for nothing. CamelCase has letters and digits
     * only, begins with a capital, and has a small letter behind it.
     */
    public @Nullable String camelCaseFault() {
        if (has('_') || has('-')) {
            return "has a '" + (has('_') ? '_' : '-') + "'";
        }
        if (!isCapital(stem.charAt(0))) {
            return "does not begin with an upper-case letter";
        }
        return hasLowerCase() ? null : "has no lower-case letter";
    }
}
