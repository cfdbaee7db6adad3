/**
 * A schema that was checked: definitions, their members and types.
 *
 * <p><b>Invariant:</b> whoever holds a {@link io.github.qapi4j.generator.model.Schema} holds a valid one; types refer to
 * each other by name, through its table.
 */
@NullMarked
package io.github.qapi4j.generator.model;

import org.jspecify.annotations.NullMarked;
