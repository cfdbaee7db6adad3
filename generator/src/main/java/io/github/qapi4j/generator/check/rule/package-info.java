/**
 * The rules on definitions within the whole, one class for each family of rules.
 *
 * <p><b>Invariant:</b> a rule changes nothing; it only reports.
 */
@NullMarked
package io.github.qapi4j.generator.check.rule;

import org.jspecify.annotations.NullMarked;
