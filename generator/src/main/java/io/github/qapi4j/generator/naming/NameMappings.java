package io.github.qapi4j.generator.naming;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The names that the user chose, by the keys that the generator's options describe. */
public final class NameMappings {
    private final Map<String, String> mappings;
    private final Set<String> unused;

    /**
     * Takes the user's choices for one run, which may have several schemas.
     *
     * @param mappings key → name
     */
    public NameMappings(Map<String, String> mappings) {
        this.mappings = mappings;
        this.unused = new TreeSet<>(mappings.keySet());
    }

    /** Returns the keys for which no schema has had a use so far, sorted. */
    public List<String> unused() {
        return List.copyOf(unused);
    }

    boolean has(String key) {
        return mappings.containsKey(key);
    }

    /** Returns things with those first for which the user chose names, so that the others give way. */
    <T> List<T> chosenFirst(List<T> items, Function<T, String> key) {
        return items.stream()
                .sorted(Comparator.comparing(item -> !has(key.apply(item))))
                .toList();
    }

    /**
     * Gives a thing its name: the user's, which must be free, or else the wanted one, which may get underscores.
     *
     * @param key what the user calls the thing
     * @param place where the schema names it
     * @param diagnostics where it goes when the user's name cannot be given
     */
    String name(String key, String wanted, NameScope scope, Span place, Diagnostics diagnostics) {
        @Nullable String chosen = mappings.get(key);
        if (chosen == null) {
            return scope.unique(wanted);
        }
        unused.remove(key);
        String fault = scope.fault(chosen);
        if (fault != null) {
            report(key, chosen, fault, place, diagnostics);
        }
        return scope.unique(fault == null ? chosen : wanted);
    }

    private static void report(String key, String chosen, String why, Span place, Diagnostics diagnostics) {
        diagnostics.error(
                Code.BAD_NAME_MAPPING,
                place,
                "the name mapping from '" + key + "' to '" + chosen + "' cannot be followed: " + why,
                Note.of("choose another name (--name, in a POM: nameMappings)"));
    }
}
