/**
 * What changed between the types that are generated from two schemas, for the code that uses them.
 *
 * <p><b>What a use is:</b> to set a variable of the old type to what an accessor returns, to call a setter with such a variable,
 * to name a constant, a class or a record, and to build. Of types that a client only sends, setters count; of those that it
 * only receives, accessors; of others both. Constructors and patterns of records name all components in order: what breaks
 * only these is told apart.
 */
@NullMarked
package io.github.qapi4j.generator.diff.java;

import org.jspecify.annotations.NullMarked;
