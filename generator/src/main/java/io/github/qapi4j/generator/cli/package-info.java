/**
 * The command line: arguments in, one call of the library, text and an exit code out.
 *
 * <p><b>Invariant:</b> nothing is decided here that the library or the Maven plugin would decide differently.
 */
@NullMarked
package io.github.qapi4j.generator.cli;

import org.jspecify.annotations.NullMarked;
