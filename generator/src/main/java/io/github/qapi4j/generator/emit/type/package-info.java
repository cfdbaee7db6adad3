/** How types of a schema stand in Java, and what every emitter needs to know. */
@NullMarked
package io.github.qapi4j.generator.emit.type;

import org.jspecify.annotations.NullMarked;
