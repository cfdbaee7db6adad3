package io.github.qapi4j.generator.diff;

import io.github.qapi4j.generator.diff.graph.Traits;
import io.github.qapi4j.generator.diff.rule.Comparison;
import io.github.qapi4j.generator.diff.rule.WirePath;
import java.util.List;

/**
 * A command, an event or a type of documents, from which the walk starts.
 *
 * @param place its name
 * @param traits those of the old one, or of the new one where there is no old one
 * @param parts what was compared of it, one for each direction
 */
record Root(WirePath place, Traits traits, List<Comparison> parts) {
    Root {
        parts = List.copyOf(parts);
    }
}
