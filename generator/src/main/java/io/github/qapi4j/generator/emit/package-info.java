/**
 * Java source from a checked schema and its names.
 *
 * <p><b>Invariant:</b> the output is a function of schema, names and options: same bytes on every machine.
 */
@NullMarked
package io.github.qapi4j.generator.emit;

import org.jspecify.annotations.NullMarked;
