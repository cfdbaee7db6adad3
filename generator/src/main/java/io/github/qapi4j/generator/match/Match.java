package io.github.qapi4j.generator.match;

import io.github.qapi4j.generator.model.Definition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The newest definition of a name, and all that it stands for.
 *
 * @param head the newest definition of the name
 * @param sources all that it stands for, itself included: the newest first, and of one version the definition of its own name
 *     before others
 */
public record Match(Source.Whole head, List<Source> sources) {
    public Match {
        List<Source> sorted = new ArrayList<>(sources);
        sorted.sort(Comparator.comparing(Source::version)
                .reversed()
                .thenComparing(source -> !isNamesake(head, source))
                .thenComparing(source -> source.getClass().getSimpleName())
                .thenComparing(Source::name));
        sources = List.copyOf(sorted);
    }

    private static boolean isNamesake(Source.Whole head, Source source) {
        return source instanceof Source.Whole && source.name().equals(head.name());
    }

    /** Returns the name. */
    public String name() {
        return head.name();
    }

    /** Returns the newest definition of the name. */
    public Definition definition() {
        return head.definition();
    }

    /** Returns what kind of definition it is. */
    public MatchKind kind() {
        return MatchKind.of(head.definition());
    }

    /** Returns the definitions among the sources, in their order. */
    public List<Source.Whole> definitions() {
        return sources.stream()
                .filter(Source.Whole.class::isInstance)
                .map(Source.Whole.class::cast)
                .toList();
    }
}
