@NullMarked
package io.github.qapi4j.runtime.qmp.fake;

import org.jspecify.annotations.NullMarked;
