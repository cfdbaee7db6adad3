/**
 * Every Java name, decided once, before anything is emitted.
 *
 * <p><b>Invariant:</b> no text of a schema becomes a Java identifier but through this package.
 */
@NullMarked
package io.github.qapi4j.generator.naming;

import org.jspecify.annotations.NullMarked;
