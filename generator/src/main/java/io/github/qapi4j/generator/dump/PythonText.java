package io.github.qapi4j.generator.dump;

/** Values as Python prints them. */
final class PythonText {
    private PythonText() {}

    /** Returns a truth value. */
    static String bool(boolean value) {
        return value ? "True" : "False";
    }

    /** Returns a string in quotes, as it stands in lists and dictionaries: apostrophes, unless it holds one and no quotation mark. */
    static String quote(String text) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        String escaped = text.replace("\\", "\\\\").replace(String.valueOf(quote), "\\" + quote);
        return quote + escaped + quote;
    }
}
