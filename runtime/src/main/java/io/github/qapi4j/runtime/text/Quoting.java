package io.github.qapi4j.runtime.text;

/** Makes text of unknown origin safe to show in a message: short, on one line, and without invisible characters. */
public final class Quoting {
    /** The most code points of one text that a message shows. */
    public static final int LIMIT = 80;

    /** The most code points of somebody else's sentence that a message shows. */
    private static final int SENTENCE = 1_000;

    private Quoting() {}

    /** Returns the text in single quotes, clipped and escaped. */
    public static String quote(String text) {
        return "'" + clip(text) + "'";
    }

    /** Returns what somebody else says, such as the reason in an error: clipped to 1,000 code points and escaped. */
    public static String sentence(String text) {
        return clip(text, SENTENCE);
    }

    /** Returns the text, clipped to {@link #LIMIT} code points and escaped. */
    public static String clip(String text) {
        return clip(text, LIMIT);
    }

    /** Returns the text, clipped to a number of code points (a remark says how long it was) and escaped. */
    public static String clip(String text, int limit) {
        StringBuilder shown = new StringBuilder();
        int end = 0;
        for (int count = 0; end < text.length() && count < limit; count++) {
            int point = text.codePointAt(end);
            HiddenCharacters.append(shown, point);
            end += Character.charCount(point);
        }
        if (end < text.length()) {
            shown.append("… (").append(text.length()).append(" characters)");
        }
        return shown.toString();
    }
}
