/**
 * Asks vhost-user backends what they can do.
 *
 * <p>Start reading at {@link io.github.qapi4j.schemas.interop.probe.BackendProbe}.
 *
 * <p><b>Invariant:</b> nothing that a program does or prints makes a probe throw or hang: it becomes the outcome of the one
 * probe.
 */
@NullMarked
package io.github.qapi4j.schemas.interop.probe;

import org.jspecify.annotations.NullMarked;
