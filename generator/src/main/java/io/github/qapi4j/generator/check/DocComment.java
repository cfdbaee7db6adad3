package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.model.Documentation;

/**
 * A doc comment that stands before a definition.
 *
 * @param text what it says
 * @param sound whether it was read without errors; if not, nothing can be said about what it leaves out
 */
record DocComment(Documentation text, boolean sound) {}
