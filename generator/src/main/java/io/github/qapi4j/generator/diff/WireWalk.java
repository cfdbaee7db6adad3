package io.github.qapi4j.generator.diff;

import io.github.qapi4j.generator.diff.graph.Traits;
import io.github.qapi4j.generator.diff.rule.Change;
import io.github.qapi4j.generator.diff.rule.Comparison;
import io.github.qapi4j.generator.diff.rule.Pair;
import io.github.qapi4j.generator.diff.rule.PairRule;
import io.github.qapi4j.generator.diff.rule.Step;
import io.github.qapi4j.generator.diff.rule.WirePath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;

/**
 * Walks over all that can stand on the wire, from the roots.
 *
 * <p>Each pair of types is compared once for each direction, at the first of its places; so recursion ends. Only after all of
 * it is known which roots reach a pair, differences are judged: a type may be reached from an unstable command and, later,
 * from a stable one.
 */
final class WireWalk {
    private final Comparisons comparisons;
    private final List<Root> roots;
    private final Map<Pair, PairNode> nodes = new LinkedHashMap<>();
    private final Map<Pair, Visit> nearest = new HashMap<>();
    private final Work work;

    private WireWalk(Comparisons comparisons, List<Root> roots) {
        this.comparisons = comparisons;
        this.roots = List.copyOf(roots);
        this.work = new Work(comparisons.before(), comparisons.after());
    }

    /**
     * A pair that stands at a place.
     *
     * @param promised whether all is stable on the way to it
     */
    private record Visit(WirePath place, Pair pair, boolean promised) implements Comparable<Visit> {
        /** What is promised comes first: users are to see a place that breaks, not one on trial that has the same type. */
        @Override
        public int compareTo(Visit other) {
            return promised == other.promised ? place.compareTo(other.place) : promised ? -1 : 1;
        }

        /** Returns whether it comes before any other one that is promised or not and has so many steps. */
        boolean isBefore(boolean otherPromised, int otherSteps) {
            return promised == otherPromised ? place.steps() < otherSteps : promised;
        }
    }

    /**
     * Returns all findings, in order.
     *
     * @throws DiffException if there are more pairs than real schemas ever have
     */
    static List<Finding> walk(Comparisons comparisons, List<Root> roots) throws DiffException {
        WireWalk walk = new WireWalk(comparisons, roots);
        walk.explore();
        walk.spread();
        return walk.findings();
    }

    /** Compares all pairs, each at the first of its places. */
    private void explore() throws DiffException {
        PriorityQueue<Visit> open = new PriorityQueue<>();
        for (Root root : roots) {
            for (Comparison part : root.parts()) {
                offer(root.place(), !root.traits().isUnstable(), part, open);
            }
        }
        for (Visit visit = open.poll(); visit != null; visit = open.poll()) {
            if (!nodes.containsKey(visit.pair())) {
                Comparison found = compare(visit.place(), visit.pair());
                Traits type =
                        comparisons.before().definition(visit.pair().before()).traits();
                nodes.put(visit.pair(), new PairNode(visit.place(), type, found));
                offer(visit.place(), visit.promised() && !type.isUnstable(), found, open);
            }
        }
    }

    private void offer(WirePath place, boolean promised, Comparison found, PriorityQueue<Visit> open) {
        for (Step step : found.steps()) {
            if (!nodes.containsKey(step.pair())) {
                boolean stable = promised && !step.through().isUnstable();
                Visit known = nearest.get(step.pair());
                if (known == null
                        || !known.isBefore(stable, place.steps() + step.place().steps())) {
                    Visit visit = new Visit(place.at(step.place()), step.pair(), stable);
                    open.add(visit);
                    if (known == null || visit.compareTo(known) < 0) {
                        nearest.put(step.pair(), visit);
                    }
                }
            }
        }
    }

    private Comparison compare(WirePath place, Pair pair) throws DiffException {
        work.add(place, pair);
        Comparison to = comparisons.of(pair.direction());
        PairRule.compare(pair, to);
        return to;
    }

    /** Notes at each pair which roots reach it, until nothing is new. */
    private void spread() {
        Deque<PairNode> open = new ArrayDeque<>();
        for (int i = 0; i < roots.size(); i++) {
            Root root = roots.get(i);
            for (Comparison part : root.parts()) {
                for (Step step : part.steps()) {
                    PairNode node = node(step);
                    if (node.reach(i, root.traits(), step.through()) && node.await()) {
                        open.add(node);
                    }
                }
            }
        }
        for (PairNode from = open.poll(); from != null; from = open.poll()) {
            from.tell();
            for (Step step : from.found().steps()) {
                PairNode node = node(step);
                if (node.reach(from, step.through()) && node.await()) {
                    open.add(node);
                }
            }
        }
    }

    private PairNode node(Step step) {
        return Objects.requireNonNull(nodes.get(step.pair()));
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Root root : roots) {
            for (Comparison part : root.parts()) {
                for (Change change : part.changes()) {
                    findings.add(Judge.ofRoot(change, root.place(), part.direction()));
                }
            }
        }
        for (PairNode node : nodes.values()) {
            for (Change change : node.found().changes()) {
                findings.add(Judge.ofPair(change, node));
            }
        }
        Collections.sort(findings);
        return findings;
    }
}
