/**
 * Compares two schemas as command line and plugin offer it: on the wire and in Java, with what the user knows of already, in
 * the form that he reads.
 *
 * <p><b>Invariant:</b> nothing here reads or writes files.
 */
@NullMarked
package io.github.qapi4j.generator.compare;

import org.jspecify.annotations.NullMarked;
