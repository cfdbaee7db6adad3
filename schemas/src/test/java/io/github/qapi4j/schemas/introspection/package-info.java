@NullMarked
package io.github.qapi4j.schemas.introspection;

import org.jspecify.annotations.NullMarked;
