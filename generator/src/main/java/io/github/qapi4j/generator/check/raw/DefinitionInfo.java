package io.github.qapi4j.generator.check.raw;

import io.github.qapi4j.generator.diag.DefinitionRef;
import io.github.qapi4j.generator.doc.DocComment;
import io.github.qapi4j.generator.model.Header;
import org.jspecify.annotations.Nullable;

/**
 * What every definition has.
 *
 * @param kind its form
 * @param ref how diagnostics name it; for what is not written anywhere, the definition from which it follows
 * @param header what goes into the model
 * @param doc the doc comment before it, or null where there is none
 * @param named whether its name is good, and so is the one that it is meant to have
 * @param sound whether it was read without errors; if not, parts of it may be missing, and rules that find fault with
 *     what is absent must stay silent
 */
public record DefinitionInfo(
        DefinitionKind kind,
        DefinitionRef ref,
        Header header,
        @Nullable DocComment doc,
        boolean named,
        boolean sound) {
    /** Returns whether it is not written anywhere, but follows from the definition that diagnostics name. */
    public boolean implied() {
        return !ref.name().equals(header.name());
    }
}
