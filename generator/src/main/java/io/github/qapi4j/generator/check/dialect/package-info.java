/**
 * What old releases of the language had: how a schema shows its age, and what became of its simple unions.
 */
@NullMarked
package io.github.qapi4j.generator.check.dialect;

import org.jspecify.annotations.NullMarked;
