package io.github.qapi4j.generator.naming;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    private final NameKind kind;

    /** Makes a scope in which names of one kind differ from each other and from those that are reserved. */
    NameScope(NameKind kind) {
        this.kind = kind;
        kind.reserved().forEach(name -> taken.add(folded(name)));
    }

    /** Takes a name that generated code needs in this scope only. */
    void reserve(String name) {
        taken.add(folded(name));
    }

    /** Returns what keeps a name that the user chose from being given, as a clause without a final stop; null for nothing. */
    @Nullable
    String fault(String chosen) {
        String fault = kind.fault(chosen);
        if (fault != null || !taken.contains(folded(chosen))) {
            return fault;
        }
        return isReserved(chosen) ? "generated code needs that name for itself" : "that name is taken";
    }

    private boolean isReserved(String name) {
        return kind.reserved().stream().anyMatch(reserved -> folded(reserved).equals(folded(name)));
    }

    private String folded(String name) {
        return kind.isFile() ? name.toLowerCase(Locale.ROOT) : name;
    }

    String unique(String wanted) {
        String plain = ReservedNames.isKeyword(wanted) ? wanted + "_" : wanted;
        String key = folded(plain);
        int clashes = known.getOrDefault(key, 0);
        String name = plain + suffix(clashes);
        while (!taken.add(folded(name))) {
            clashes++;
            name = plain + suffix(clashes);
        }
        known.put(key, clashes + 1);
        return name;
    }

    /** Returns what tells a name from so many others; names that no one can count underscores of get a number. */
    private static String suffix(int clashes) {
        return clashes <= MOST_UNDERSCORES ? "_".repeat(clashes) : "_" + clashes;
    }
}
