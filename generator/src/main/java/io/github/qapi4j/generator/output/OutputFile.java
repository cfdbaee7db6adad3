package io.github.qapi4j.generator.output;

/**
 * A Java source file that was generated.
 *
 * @param path where it belongs, relative to the output folder, with slashes
 * @param content its text, LF between lines
 * @param isType whether it is a type for its users; what belongs to a package is none
 */
public record OutputFile(String path, String content, boolean isType) {
    /** Makes a file that is no type. */
    public OutputFile(String path, String content) {
        this(path, content, false);
    }
}
