package io.github.qapi4j.generator.diag;

/**
 * A stretch of one line of schema text.
 *
 * @param file the file
 * @param line the line, counted from 1; 0 where the file as a whole is meant
 * @param column the first character, counted from 1 in code points; 0 where the whole line or file is meant
 * @param length how many code points are marked; a token that spans lines is marked on its first line only
 */
public record Span(SourceFile file, int line, int column, int length) {
    /** Returns the place that stands for a file that could not be read at all. */
    public static Span ofFile(SourceFile file) {
        return new Span(file, 0, 0, 0);
    }

    /** Returns {@code name:line:column}, or as much of it as is known. */
    @Override
    public String toString() {
        if (line == 0) {
            return file.name();
        }
        return file.name() + ":" + line + (column == 0 ? "" : ":" + column);
    }
}
