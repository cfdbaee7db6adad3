/**
 * What decides about a choice among backends or images of firmware, and what came of it. Who chooses is {@link
 * io.github.qapi4j.schemas.VhostUserBackends} or {@link io.github.qapi4j.schemas.Firmwares}.
 *
 * <p><b>Invariant:</b> whatever was passed over is still there to be seen, with the reason.
 */
@NullMarked
package io.github.qapi4j.schemas.interop.select;

import org.jspecify.annotations.NullMarked;
