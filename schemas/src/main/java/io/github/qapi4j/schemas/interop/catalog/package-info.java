/**
 * Finds the descriptors of a kind on a host, says which of them count and why the others do not, and checks single files.
 *
 * <p>Start reading at {@link io.github.qapi4j.schemas.interop.catalog.DescriptorCatalog}.
 *
 * <p><b>Invariant:</b> nothing that lies in a directory makes a lookup throw or hang: it becomes a problem of the one file.
 */
@NullMarked
package io.github.qapi4j.schemas.interop.catalog;

import org.jspecify.annotations.NullMarked;
