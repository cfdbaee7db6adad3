/**
 * A host, its files, and the descriptors of vhost-user backends and of firmware that lie on it: where they are looked for,
 * how they are read, and what can be wrong with them.
 *
 * <p>{@code catalog} finds descriptors, {@code probe} asks backends what they can do, and {@code select} chooses; none of
 * the three is known here. Start reading at {@link io.github.qapi4j.schemas.interop.DescriptorSearchPath}.
 *
 * <p><b>Invariant:</b> nothing that lies in a directory or that a program prints makes a lookup throw or hang: it
 * becomes a problem of the one file, or an outcome of the one probe.
 */
@NullMarked
package io.github.qapi4j.schemas.interop;

import org.jspecify.annotations.NullMarked;
