package io.github.qapi4j.generator;

import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.model.VersionFacts;
import io.github.qapi4j.generator.naming.NameOverrides;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.select.DefinitionSelection;
import io.github.qapi4j.generator.select.OptionalMembers;
import java.util.Collection;

/**
 * What the user chose for things of the schemas, for one run, which may have several roots.
 *
 * @param names names, types of strings, packages and identifiers
 * @param members which members may be absent
 * @param definitions which definitions become Java
 */
record Choices(NameOverrides names, OptionalMembers members, DefinitionSelection definitions) {
    /** Returns the choices of all options together. */
    static Choices of(Collection<GenerateOptions> options) {
        return new Choices(NameOverrides.of(options), new OptionalMembers(options), new DefinitionSelection(options));
    }

    /**
     * Reports the choices that no schema has had a use for.
     *
     * @param facts what is known of versions, where there are several
     */
    void refuseUnused(Span place, VersionFacts facts, Diagnostics diagnostics) {
        names.refuseUnused(place, facts, diagnostics);
        members.refuseUnused(place, facts, diagnostics);
        definitions.refuseUnused(place, facts, diagnostics);
    }
}
