package io.github.qapi4j.generator.output;

import java.util.List;

/**
 * A file that was generated.
 *
 * @param path where it belongs, relative to the output folder, with slashes
 * @param content its text, LF between lines
 * @param isType whether it is a Java type for its users; what belongs to a package is none
 * @param values the binary names of the classes in it that a mapper can be asked to read, the one that has the reader first;
 *     empty where it has none
 */
public record OutputFile(String path, String content, boolean isType, List<String> values) {
    /** Copies the list. */
    public OutputFile {
        values = List.copyOf(values);
    }

    /** Makes a file that is no type. */
    public OutputFile(String path, String content) {
        this(path, content, false, List.of());
    }

    /**
     * Returns the same file deeper in the output folder.
     *
     * @param folder relative to the output folder, with slashes between
     */
    public OutputFile in(String folder) {
        return new OutputFile(folder + "/" + path, content, isType, values);
    }
}
