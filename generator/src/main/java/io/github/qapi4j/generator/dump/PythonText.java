package io.github.qapi4j.generator.dump;

/** Strings as Python prints those within its lists and dictionaries. */
final class PythonText {
    private PythonText() {}

    /** Returns a string in quotes: apostrophes, unless it holds one and no quotation mark. */
    static String quote(String text) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        String escaped = text.replace("\\", "\\\\").replace(String.valueOf(quote), "\\" + quote);
        return quote + escaped + quote;
    }
}
