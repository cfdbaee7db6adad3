package io.github.qapi4j.generator.syntax;

import io.github.qapi4j.generator.options.Dialect;
import io.github.qapi4j.generator.syntax.value.StringValue;
import java.util.List;

/**
 * A root schema with everything that it includes, as syntax.
 *
 * @param root the module name of the root schema: its file name
 * @param groups the statements of all files in textual order, includes expanded where they are first met
 * @param pragmas the pragmas of all files
 * @param settings the names of the pragmas as they are written, in order
 * @param dialect the dialect that it was read in
 */
public record SyntaxTree(
        String root, List<Statement.Group> groups, Pragmas pragmas, List<StringValue> settings, Dialect dialect) {
    public SyntaxTree {
        settings = List.copyOf(settings);
        groups = List.copyOf(groups);
    }
}
