package io.github.qapi4j.schemas.interop.select;

/**
 * A pattern for the names of machines: {@code *} stands for any text, {@code ?} for any one character, and everything
 * else for itself. There are no sets, no braces and no escapes.
 */
final class MachineGlob {
    private final int[] pattern;

    MachineGlob(String pattern) {
        this.pattern = pattern.codePoints().toArray();
    }

    /** Compares without recursion: on a mismatch only the last star takes one character more. */
    boolean matches(String name) {
        int[] text = name.codePoints().toArray();
        int p = 0;
        int star = -1;
        int resume = 0;
        for (int t = 0; t < text.length; ) {
            if (p < pattern.length && pattern[p] == '*') {
                star = p++;
                resume = t;
            } else if (p < pattern.length && (pattern[p] == '?' || pattern[p] == text[t])) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length && pattern[p] == '*') {
            p++;
        }
        return p == pattern.length;
    }
}
