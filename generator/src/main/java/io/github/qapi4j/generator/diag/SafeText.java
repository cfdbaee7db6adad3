package io.github.qapi4j.generator.diag;

/** Text from schemas and arguments as a terminal may show it: what would steer the terminal is spelled out. */
public final class SafeText {
    private SafeText() {}

    /** Returns the text with every character that is not printed as {@code \}{@code u{…}} with its number in hex. */
    public static String of(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(safe, c));
        return safe.toString();
    }

    /** Appends one code point, safe. */
    static void append(StringBuilder out, int codePoint) {
        if (isPrinted(codePoint)) {
            out.appendCodePoint(codePoint);
        } else {
            out.append("\\u{").append(Integer.toHexString(codePoint)).append('}');
        }
    }

    private static boolean isPrinted(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
