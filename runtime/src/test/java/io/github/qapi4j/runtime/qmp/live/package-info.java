@NullMarked
package io.github.qapi4j.runtime.qmp.live;

import org.jspecify.annotations.NullMarked;
