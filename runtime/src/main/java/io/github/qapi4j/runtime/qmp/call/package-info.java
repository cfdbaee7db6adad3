/**
 * Calls that somebody waits for, and what they came to.
 *
 * <p>This is not API. It knows no type of {@code qmp} but the errors.
 */
@NullMarked
package io.github.qapi4j.runtime.qmp.call;

import org.jspecify.annotations.NullMarked;
