/**
 * The command line that lists, explains, checks and probes what is installed on a host.
 *
 * <p><b>Invariant:</b> a command looks, prints and judges; all knowledge of descriptors is in the packages below it.
 */
@NullMarked
package io.github.qapi4j.schemas.cli;

import org.jspecify.annotations.NullMarked;
