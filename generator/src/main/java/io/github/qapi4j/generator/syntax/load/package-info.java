/**
 * From files to syntax: where schema files come from, includes and pragmas.
 *
 * <p><b>Invariant:</b> each file is read once, and only by way of a {@link
 * io.github.qapi4j.generator.syntax.load.SourceLoader}.
 */
@NullMarked
package io.github.qapi4j.generator.syntax.load;

import org.jspecify.annotations.NullMarked;
