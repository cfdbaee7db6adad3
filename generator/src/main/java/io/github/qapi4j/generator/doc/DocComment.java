package io.github.qapi4j.generator.doc;

import io.github.qapi4j.generator.model.Documentation;

/**
 * A doc comment that was read.
 *
 * @param text what it says
 * @param sound whether it was read without errors; if not, nothing can be said about what it leaves out
 */
public record DocComment(Documentation text, boolean sound) {}
