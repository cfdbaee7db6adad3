@NullMarked
package io.github.qapi4j.runtime.qmp.event;

import org.jspecify.annotations.NullMarked;
