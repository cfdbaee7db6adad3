package io.github.qapi4j.generator.compare;

import io.github.qapi4j.generator.diff.Finding;

/** How code uses generated records. */
public enum JavaUse {
    /** By accessors and builders. */
    BUILDER,
    /** Also by constructors and patterns, which name all components in order. */
    POSITIONAL;

    /** Returns a finding as it counts for such code. */
    Finding applied(Finding finding) {
        return this == POSITIONAL ? finding.withPositions() : finding;
    }
}
