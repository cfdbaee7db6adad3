/**
 * What generated code calls. This is not API: it changes with the generator, and only generated code of the same version
 * may use it.
 *
 * <p><b>Invariant:</b> reading holds one token, not a tree: the only tokens kept are the members that stand before a
 * union's tag.
 */
@NullMarked
package io.github.qapi4j.runtime.internal;

import org.jspecify.annotations.NullMarked;
