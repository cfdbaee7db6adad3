/**
 * Words of messages: how text of unknown origin is shown, and what a misspelt name may have meant.
 *
 * <p>This is not API. It is a package of its own, and exported to one module only, so that the messages of the runtime and of
 * the command on a host share one escaper and one edit distance.
 */
@NullMarked
package io.github.qapi4j.runtime.text;

import org.jspecify.annotations.NullMarked;
