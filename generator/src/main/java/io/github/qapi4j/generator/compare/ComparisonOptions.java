package io.github.qapi4j.generator.compare;

import io.github.qapi4j.generator.diff.Question;
import io.github.qapi4j.generator.diff.rule.Direction;
import io.github.qapi4j.generator.model.filter.Profile;
import java.util.Map;
import java.util.Set;

/**
 * What a comparison is to answer.
 *
 * @param question whom to judge for
 * @param javaUse how code uses generated records
 * @param roots types that whole documents are of → the ways these go; where it is empty and a schema has neither commands
 *     nor events, all types go both ways
 * @param profile what is known of the builds of QEMU
 */
public record ComparisonOptions(
        Question question, JavaUse javaUse, Map<String, Set<Direction>> roots, Profile profile) {
    /** Copies the map. */
    public ComparisonOptions {
        roots = Map.copyOf(roots);
    }
}
