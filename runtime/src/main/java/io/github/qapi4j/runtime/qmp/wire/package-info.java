/**
 * Messages and outcomes of one connection: framing, the window of calls, what each side may say next, and serial lanes.
 *
 * <p>This is not API. It knows no type of {@code qmp}; it reports through {@link
 * io.github.qapi4j.runtime.qmp.wire.WireReport} and {@link io.github.qapi4j.runtime.qmp.wire.WireCall#ended}.
 *
 * <p><b>Invariant:</b> nothing here runs code of the user's, and nothing that runs on the loop's thread ever waits.
 */
@NullMarked
package io.github.qapi4j.runtime.qmp.wire;

import org.jspecify.annotations.NullMarked;
