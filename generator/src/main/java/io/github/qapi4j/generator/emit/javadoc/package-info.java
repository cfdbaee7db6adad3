/** Javadoc from the schema's comments: the one way on which schema text gets into a comment. */
@NullMarked
package io.github.qapi4j.generator.emit.javadoc;

import org.jspecify.annotations.NullMarked;
