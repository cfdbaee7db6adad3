@NullMarked
package io.github.qapi4j.runtime.qmp.schema;

import org.jspecify.annotations.NullMarked;
