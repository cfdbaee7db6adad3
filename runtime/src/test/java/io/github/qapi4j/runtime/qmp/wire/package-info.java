@NullMarked
package io.github.qapi4j.runtime.qmp.wire;

import org.jspecify.annotations.NullMarked;
