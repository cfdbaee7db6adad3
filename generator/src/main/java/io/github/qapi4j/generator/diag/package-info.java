/**
 * Places in schema text, and what is wrong there.
 *
 * <p><b>Invariant:</b> user errors are values of this package, collected in a {@link
 * io.github.qapi4j.generator.diag.Diagnostics}, and never exceptions.
 */
@NullMarked
package io.github.qapi4j.generator.diag;

import org.jspecify.annotations.NullMarked;
