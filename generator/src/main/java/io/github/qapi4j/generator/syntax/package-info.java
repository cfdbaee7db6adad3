/**
 * Schema text as generic values with places: what the grammar sees, before any key has a meaning.
 *
 * <p><b>Invariant:</b> no type of ANTLR leaves this package, and every value knows where it stands.
 */
@NullMarked
package io.github.qapi4j.generator.syntax;

import org.jspecify.annotations.NullMarked;
