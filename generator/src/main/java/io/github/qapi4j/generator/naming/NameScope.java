package io.github.qapi4j.generator.naming;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Hands out names that differ: whoever comes first keeps the plain one, later ones get trailing underscores. As names
 * are asked for in the order of the schema, what is appended to a schema never renames what was there.
 */
final class NameScope {
    private final Set<String> taken = new HashSet<>();
    private final UnaryOperator<String> fold;

    private NameScope(Set<String> reserved, UnaryOperator<String> fold) {
        this.fold = fold;
        reserved.forEach(name -> taken.add(fold.apply(name)));
    }

    /** A scope inside one file, where names that differ in case differ. */
    static NameScope ofNames(Set<String> reserved) {
        return new NameScope(reserved, UnaryOperator.identity());
    }

    /** A scope of files, which some file systems tell apart by more than case only. */
    static NameScope ofFiles(Set<String> reserved) {
        return new NameScope(reserved, name -> name.toLowerCase(Locale.ROOT));
    }

    String unique(String wanted) {
        String name = ReservedNames.isKeyword(wanted) ? wanted + "_" : wanted;
        while (!taken.add(fold.apply(name))) {
            name += "_";
        }
        return name;
    }
}
