/** The commands that ask a QEMU what it knows. Not exported. */
@NullMarked
package io.github.qapi4j.schemas.cli.introspect;

import org.jspecify.annotations.NullMarked;
