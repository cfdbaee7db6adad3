/** Counts the work of the compiler, to show that it grows with a schema and no faster. */
@NullMarked
package io.github.qapi4j.generator.growth;

import org.jspecify.annotations.NullMarked;
