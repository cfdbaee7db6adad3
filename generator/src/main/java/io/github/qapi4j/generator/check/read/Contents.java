package io.github.qapi4j.generator.check.read;

import io.github.qapi4j.generator.check.raw.DefinitionInfo;
import io.github.qapi4j.generator.check.raw.RawDefinition;
import io.github.qapi4j.generator.model.CommandDefinition;

/** What one definition consists of, before it is known what all definitions have. */
@FunctionalInterface
interface Contents {
    /**
     * Returns the definition as a whole.
     *
     * @param info what every definition has
     * @param flags the flags; for a type none is set
     */
    RawDefinition with(DefinitionInfo info, CommandDefinition.Flags flags);
}
