/**
 * Finds the descriptors of vhost-user backends and of firmware on a host, and asks backends what they can do.
 *
 * <p>Start reading at {@link io.github.qapi4j.runtime.interop.DescriptorCatalog} and {@link
 * io.github.qapi4j.runtime.interop.BackendProbe}.
 *
 * <p><b>Invariant:</b> nothing that lies in a directory or that a program prints makes a lookup throw or hang: it
 * becomes a problem of the one file, or an outcome of the one probe.
 */
@NullMarked
package io.github.qapi4j.runtime.interop;

import org.jspecify.annotations.NullMarked;
