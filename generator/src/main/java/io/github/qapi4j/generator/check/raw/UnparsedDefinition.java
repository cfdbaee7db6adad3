package io.github.qapi4j.generator.check.raw;

import io.github.qapi4j.generator.doc.DocComment;
import io.github.qapi4j.generator.syntax.value.ObjectValue;
import org.jspecify.annotations.Nullable;

/**
 * A top-level object that ought to be a definition, and the doc comment right before it.
 *
 * @param module the module that it stands in
 * @param value the object
 * @param doc the doc comment, or null where there is none
 */
public record UnparsedDefinition(
        String module, ObjectValue value, @Nullable DocComment doc) {}
