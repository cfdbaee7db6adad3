/**
 * Doc comments: from the block of lines that the grammar sees to sections, and from a section's text to its markup.
 *
 * <p><b>Invariant:</b> with the lenient mode, no comment is ever refused.
 */
@NullMarked
package io.github.qapi4j.generator.doc;

import org.jspecify.annotations.NullMarked;
