package io.github.qapi4j.architecture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds what needs itself by way of others, with Tarjan's algorithm for strongly connected components. */
final class Circles<T extends Comparable<T>> {
    private final Map<T, ? extends Set<T>> needs;
    private final Map<T, Integer> index = new HashMap<>();
    private final Map<T, Integer> low = new HashMap<>();
    private final Deque<T> open = new ArrayDeque<>();
    private final Set<T> isOpen = new HashSet<>();
    private final List<SortedSet<T>> found = new ArrayList<>();

    private Circles(Map<T, ? extends Set<T>> needs) {
        this.needs = needs;
    }

    /**
     * Returns the circles of a graph.
     *
     * @param needs each thing → what it needs
     * @return the largest sets of two and more things each of which needs, by some way, each other
     */
    static <T extends Comparable<T>> List<SortedSet<T>> in(Map<T, ? extends Set<T>> needs) {
        Circles<T> circles = new Circles<>(needs);
        new TreeSet<>(needs.keySet()).forEach(thing -> {
            if (!circles.index.containsKey(thing)) {
                circles.visit(thing);
            }
        });
        return circles.found;
    }

    private void visit(T thing) {
        int own = index.size();
        index.put(thing, own);
        low.put(thing, own);
        open.push(thing);
        isOpen.add(thing);
        for (T other : needs.get(thing)) {
            if (!needs.containsKey(other)) {
                continue;
            }
            if (!index.containsKey(other)) {
                visit(other);
                low.merge(thing, low.get(other), Math::min);
            } else if (isOpen.contains(other)) {
                low.merge(thing, index.get(other), Math::min);
            }
        }
        if (low.get(thing) == own) {
            close(thing);
        }
    }

    private void close(T last) {
        SortedSet<T> circle = new TreeSet<>();
        T thing;
        do {
            thing = open.pop();
            isOpen.remove(thing);
            circle.add(thing);
        } while (!thing.equals(last));
        if (circle.size() > 1) {
            found.add(circle);
        }
    }
}
