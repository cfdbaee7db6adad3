/** Unions: a sealed interface, and a record for each value of the tag. */
@NullMarked
package io.github.qapi4j.generator.emit.union;

import org.jspecify.annotations.NullMarked;
