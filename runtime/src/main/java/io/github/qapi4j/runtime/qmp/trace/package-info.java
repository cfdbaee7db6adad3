/** Who is told what goes over the wire. */
@NullMarked
package io.github.qapi4j.runtime.qmp.trace;

import org.jspecify.annotations.NullMarked;
