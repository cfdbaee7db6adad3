@NullMarked
package io.github.qapi4j.runtime.internal;

import org.jspecify.annotations.NullMarked;
