/**
 * Talks to processes that speak QAPI's wire protocol: QEMU and its storage daemon ({@link
 * io.github.qapi4j.runtime.qmp.QmpClient}), and the guest agent ({@link io.github.qapi4j.runtime.qmp.AgentClient}).
 *
 * <p>Every failed call says whether the peer may have acted ({@link io.github.qapi4j.runtime.qmp.error.QmpException.Outcome}). An
 * answer that is too large or does not fit costs one call and never the connection. No thread of the user's can hold up the
 * connection, and no user of it can hold up another.
 *
 * <p>A monitor is a shell on the host: who may connect to it may read and write all files that QEMU may.
 */
@NullMarked
package io.github.qapi4j.runtime.qmp;

import org.jspecify.annotations.NullMarked;
