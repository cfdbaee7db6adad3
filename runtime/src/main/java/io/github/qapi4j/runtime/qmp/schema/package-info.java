/**
 * What one build of QEMU, or of its storage daemon, knows: the reply of {@code query-qmp-schema}, and paths that ask it.
 *
 * <p>To know is not to be able: the reply tells what was compiled in. Whether a machine, an accelerator, a device or one of
 * its properties is there, {@code device-list-properties} and {@code qom-list-properties} tell; a command may be disabled
 * all the same, and {@code -compat} leaves the reply as it is. That something is absent below {@code **}/ is reliable. That
 * it is absent at an exact place is not, since QEMU may move it: therefore a member is looked for among the common ones and
 * in the chosen branch, and an answer says which step is missing.
 */
@NullMarked
package io.github.qapi4j.runtime.qmp.schema;

import org.jspecify.annotations.NullMarked;
