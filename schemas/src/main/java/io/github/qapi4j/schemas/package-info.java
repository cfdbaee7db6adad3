/**
 * The backends and the firmware of a host, as QEMU's descriptors describe them.
 *
 * <p>Start reading at {@link io.github.qapi4j.schemas.VhostUserBackends} and {@link io.github.qapi4j.schemas.Firmwares}.
 *
 * <p><b>Invariant:</b> whatever was passed over is still there to be seen, with the reason.
 */
@NullMarked
package io.github.qapi4j.schemas;

import org.jspecify.annotations.NullMarked;
