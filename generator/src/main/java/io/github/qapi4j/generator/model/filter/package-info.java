/**
 * What is left of a schema where it is known which identifiers a build of QEMU defines.
 *
 * <p><b>Invariant:</b> the schema that is left is as valid as the one that it is taken from.
 */
@NullMarked
package io.github.qapi4j.generator.model.filter;

import org.jspecify.annotations.NullMarked;
