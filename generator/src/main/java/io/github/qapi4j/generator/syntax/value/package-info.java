/**
 * The values that schema text consists of: objects, arrays, strings, booleans, null.
 *
 * <p><b>Invariant:</b> a value knows where it stands, and that no object has a key twice.
 */
@NullMarked
package io.github.qapi4j.generator.syntax.value;

import org.jspecify.annotations.NullMarked;
