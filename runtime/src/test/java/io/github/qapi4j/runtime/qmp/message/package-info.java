@NullMarked
package io.github.qapi4j.runtime.qmp.message;

import org.jspecify.annotations.NullMarked;
