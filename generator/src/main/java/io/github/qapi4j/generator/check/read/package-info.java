/**
 * From syntax to raw definitions: what can be said of a definition without looking at any other.
 *
 * <p><b>Invariant:</b> a reader returns what it found, and whether all of it was good.
 */
@NullMarked
package io.github.qapi4j.generator.check.read;

import org.jspecify.annotations.NullMarked;
