/** What a schema means on the wire: the objects that there are, and which way they go. */
@NullMarked
package io.github.qapi4j.generator.model.wire;

import org.jspecify.annotations.NullMarked;
