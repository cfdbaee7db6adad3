/**
 * References to types, by name.
 */
@NullMarked
package io.github.qapi4j.generator.model.type;

import org.jspecify.annotations.NullMarked;
