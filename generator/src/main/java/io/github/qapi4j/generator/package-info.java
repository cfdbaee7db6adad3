/**
 * The QAPI compiler: schema text → syntax → checked model → Java names → Java source, each arrow one package.
 *
 * <p><b>Invariant:</b> the compiler is a function of its request; it keeps no state between runs.
 */
@NullMarked
package io.github.qapi4j.generator;

import org.jspecify.annotations.NullMarked;
