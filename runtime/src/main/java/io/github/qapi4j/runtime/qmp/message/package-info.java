/**
 * What messages say, and how they are told without their secrets: to the trace, and in exceptions.
 *
 * <p>This is not API. It knows no type of {@code qmp} but the trace and the errors.
 */
@NullMarked
package io.github.qapi4j.runtime.qmp.message;

import org.jspecify.annotations.NullMarked;
