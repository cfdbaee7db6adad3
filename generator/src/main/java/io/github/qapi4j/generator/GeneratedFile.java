package io.github.qapi4j.generator;

/**
 * A Java source file that was generated.
 *
 * @param path where it belongs, relative to the output folder, with slashes
 * @param content its text, LF between lines
 */
public record GeneratedFile(String path, String content) {}
