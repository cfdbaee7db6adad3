/** What bindings for several versions of QEMU know of these: which version has what. */
@NullMarked
package io.github.qapi4j.runtime.version;

import org.jspecify.annotations.NullMarked;
