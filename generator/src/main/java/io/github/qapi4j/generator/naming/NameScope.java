package io.github.qapi4j.generator.naming;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Hands out names that differ: whoever comes first keeps the plain one, later ones get trailing underscores, and the tenth
 * and all after it a number. As names are asked for in the order of the schema, what is appended to a schema never renames
 * what was there.
 */
final class NameScope {
    private static final int MOST_UNDERSCORES = 8;

    private final Set<String> taken = new HashSet<>();

    /** For each name that was asked for, how many others are before the next that wants it. */
    private final Map<String, Integer> known = new HashMap<>();

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
        String plain = ReservedNames.isKeyword(wanted) ? wanted + "_" : wanted;
        String folded = fold.apply(plain);
        int clashes = known.getOrDefault(folded, 0);
        String name = plain + suffix(clashes);
        while (!taken.add(fold.apply(name))) {
            clashes++;
            name = plain + suffix(clashes);
        }
        known.put(folded, clashes + 1);
        return name;
    }

    /** Returns what tells a name from so many others; names that no one can count underscores of get a number. */
    private static String suffix(int clashes) {
        return clashes <= MOST_UNDERSCORES ? "_".repeat(clashes) : "_" + clashes;
    }
}
