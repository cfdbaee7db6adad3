/**
 * What each difference between two schemas means on the wire: one class per family of ids.
 *
 * <p>A rule compares two things and adds what it found to a {@link io.github.qapi4j.generator.diff.rule.Comparison}, together
 * with the pairs of types that are to be compared next. It knows neither how it was reached nor what the user asked.
 *
 * <p><b>Invariant:</b> what the rules find depends on the two things and the direction alone.
 */
@NullMarked
package io.github.qapi4j.generator.diff.rule;

import org.jspecify.annotations.NullMarked;
