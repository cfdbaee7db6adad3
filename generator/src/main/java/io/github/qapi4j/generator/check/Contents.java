package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.model.CommandDefinition;

/** What one definition consists of, before it is known what all definitions have. */
@FunctionalInterface
interface Contents {
    /**
     * Returns the definition as a whole.
     *
     * @param envelope what every draft has
     * @param flags the flags; for a type none is set
     */
    Draft with(Envelope envelope, CommandDefinition.Flags flags);
}
