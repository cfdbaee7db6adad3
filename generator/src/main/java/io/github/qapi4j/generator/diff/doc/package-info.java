/**
 * What doc comments say that the language has no words for: defaults, and since when something is there.
 *
 * <p><b>Invariant:</b> no verdict follows from it; it is what people wrote, and may be wrong.
 */
@NullMarked
package io.github.qapi4j.generator.diff.doc;

import org.jspecify.annotations.NullMarked;
