/**
 * What changed between two schemas, and whom it breaks.
 *
 * <p>{@link io.github.qapi4j.generator.diff.SchemaDiff} walks over all places that can stand on the wire, from each command
 * and event, and compares what the two schemas have there: {@code graph} holds what is compared, {@code rule} says what each
 * difference means, {@code report} prints it. {@code java} compares the types that are generated from two schemas instead.
 *
 * <p>Loops stand here where lambdas and streams would do: a process makes each of these when it first gets there, and some forty
 * of them took a diff of QEMU's schemas, in a process of its own, 5 % longer.
 *
 * <p><b>Invariant:</b> what is found depends on the two schemas and the options alone, and comes in one order.
 */
@NullMarked
package io.github.qapi4j.generator.diff;

import org.jspecify.annotations.NullMarked;
