/**
 * The rules of the language: from syntax to a model that obeys all of them.
 *
 * <p><b>Invariant:</b> a schema leaves this package only when no rule was broken; one fault gives one error.
 */
@NullMarked
package io.github.qapi4j.generator.check;

import org.jspecify.annotations.NullMarked;
