package io.github.qapi4j.generator.diff;

import io.github.qapi4j.generator.diag.Suggestion;
import io.github.qapi4j.generator.diff.graph.Traits;
import io.github.qapi4j.generator.diff.graph.WireGraph;
import io.github.qapi4j.generator.diff.graph.WireType;
import io.github.qapi4j.generator.diff.rule.Comparison;
import io.github.qapi4j.generator.diff.rule.Direction;
import io.github.qapi4j.generator.diff.rule.TypeRootRule;
import io.github.qapi4j.generator.diff.rule.WirePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares the types that whole documents are of, where no commands and events say what is sent and received: those that the
 * user names, or else every type.
 *
 * @param comparisons makes the comparisons
 * @param counterparts the old name of a type → the names of those that stand for it in the new schema
 */
record DocumentRoots(Comparisons comparisons, Map<String, Set<String>> counterparts) {
    /**
     * Returns a root for each type that the user names.
     *
     * @param chosen name → the ways its values go
     * @throws DiffException if a schema has no such type
     */
    List<Root> of(Map<String, Set<Direction>> chosen) throws DiffException {
        List<Root> roots = new ArrayList<>();
        for (Map.Entry<String, Set<Direction>> choice : new TreeMap<>(chosen).entrySet()) {
            String name = choice.getKey();
            requireType(name, comparisons.before());
            requireType(name, comparisons.after());
            roots.add(both(name, name, choice.getValue()));
        }
        return roots;
    }

    private static void requireType(String name, WireGraph graph) throws DiffException {
        if (!graph.types().contains(name)) {
            @Nullable String near = Suggestion.closest(name, graph.types());
            throw new DiffException("there is no type '" + name + "' in " + graph.source()
                    + ", which documents are said to be of (--root, in a POM: roots)"
                    + (near == null ? "" : "; did you mean '" + near + "'?"));
        }
    }

    /** Returns a root for every type of either schema, but for inner ones without a counterpart: places tell what became of them. */
    List<Root> all() {
        WireGraph before = comparisons.before();
        WireGraph after = comparisons.after();
        Set<String> types = after.types();
        List<Root> roots = new ArrayList<>();
        Set<String> found = new TreeSet<>();
        Set<String> inner = before.inner();
        for (String name : before.types()) {
            Set<String> now = new TreeSet<>(counterparts.getOrDefault(name, Set.of(name)));
            now.retainAll(types);
            now.forEach(other -> roots.add(both(name, other, Set.of(Direction.SEND, Direction.RECEIVE))));
            found.addAll(now);
            if (now.isEmpty() && !inner.contains(name)) {
                Comparison to = comparisons.of(Direction.NONE);
                new TypeRootRule(to).removed(traits(before, name));
                roots.add(new Root(WirePath.of(name), traits(before, name), List.of(to)));
            }
        }
        Set<String> innerNow = after.inner();
        for (String name : types) {
            if (!found.contains(name) && !innerNow.contains(name)) {
                Comparison to = comparisons.of(Direction.NONE);
                new TypeRootRule(to).added(traits(after, name));
                roots.add(new Root(WirePath.of(name), traits(after, name), List.of(to)));
            }
        }
        return roots;
    }

    private Root both(String name, String other, Set<Direction> directions) {
        Traits first = traits(comparisons.before(), name);
        Traits second = traits(comparisons.after(), other);
        List<Comparison> parts = new ArrayList<>();
        for (Direction direction : new TreeSet<>(directions)) {
            Comparison to = comparisons.of(direction);
            new TypeRootRule(to).compare(first, new WireType.Named(name), second, new WireType.Named(other));
            parts.add(to);
        }
        return new Root(WirePath.of(name), first, parts);
    }

    /** Returns the traits of a type; whether it is unstable or deprecated is also told of its pair. */
    private static Traits traits(WireGraph graph, String name) {
        return graph.definition(name).traits();
    }
}
