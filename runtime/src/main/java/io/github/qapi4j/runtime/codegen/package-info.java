/**
 * What generated code calls: API for it alone, versioned with the generator. Generated code of one version runs with the
 * runtime of the same version; people name none of these classes but {@link io.github.qapi4j.runtime.codegen.JsonInput}, of
 * which a type's {@code read} method takes one.
 *
 * <p>This package and {@code io.github.qapi4j.runtime} are one room with two doors: values name their input, and the input
 * makes values. So they may know each other, which no other packages may.
 *
 * <p><b>Invariant:</b> reading holds one token, not a tree: the only tokens kept are the members that stand before a
 * union's tag.
 */
@NullMarked
package io.github.qapi4j.runtime.codegen;

import org.jspecify.annotations.NullMarked;
