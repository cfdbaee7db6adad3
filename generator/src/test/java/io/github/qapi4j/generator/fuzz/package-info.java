/** Schemas that nobody would write: whatever they are, the compiler answers with a schema or with diagnostics. */
@NullMarked
package io.github.qapi4j.generator.fuzz;

import org.jspecify.annotations.NullMarked;
