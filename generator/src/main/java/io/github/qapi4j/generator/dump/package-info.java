/**
 * A checked schema as text, in the layout of QEMU's own test driver (section 14 of the language reference).
 *
 * <p><b>Invariant:</b> the text depends on the model alone.
 */
@NullMarked
package io.github.qapi4j.generator.dump;

import org.jspecify.annotations.NullMarked;
