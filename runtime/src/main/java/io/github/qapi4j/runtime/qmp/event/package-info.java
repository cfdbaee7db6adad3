/**
 * Events on their way from the connection to their readers: the queues, and what becomes of an event that nobody has read yet.
 *
 * <p>This is not API. It knows no type of {@code qmp} but the errors.
 */
@NullMarked
package io.github.qapi4j.runtime.qmp.event;

import org.jspecify.annotations.NullMarked;
