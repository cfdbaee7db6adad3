/**
 * Definitions as they are written, each by itself: what they refer to is not known yet.
 *
 * <p><b>Invariant:</b> what is held here was said by the schema; nothing is looked up.
 */
@NullMarked
package io.github.qapi4j.generator.check.raw;

import org.jspecify.annotations.NullMarked;
