package io.github.qapi4j.generator.diff;

import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.diff.graph.Traits;
import io.github.qapi4j.generator.diff.rule.Change;
import io.github.qapi4j.generator.diff.rule.Change.Nature;
import io.github.qapi4j.generator.diff.rule.Direction;
import io.github.qapi4j.generator.diff.rule.Outcome;
import io.github.qapi4j.generator.diff.rule.Verdict;
import io.github.qapi4j.generator.diff.rule.WirePath;
import io.github.qapi4j.generator.model.ConditionText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns what rules found into findings. What was promised decides: nothing of what is unstable; of what is deprecated, not
 * that it stays; and what exists in some builds only, breaks in some only.
 *
 * @param change what a rule found
 * @param promised whether the element is reached by a way on which all is stable
 * @param supported whether the element is reached by a way on which nothing is deprecated
 */
record Judge(Change change, boolean promised, boolean supported) {
    /** Judges a change of a root itself. */
    static Finding ofRoot(Change change, WirePath root, Direction direction) {
        return new Judge(change, true, true).finding(root, direction, 1);
    }

    /** Judges a change within a pair. */
    static Finding ofPair(Change change, PairNode node) {
        return new Judge(change, node.isPromised(), node.isSupported())
                .finding(node.place(), node.found().direction(), node.reachedBy());
    }

    private Finding finding(WirePath at, Direction direction, int reachedBy) {
        return new Finding(
                change.id() + (isAnnounced() ? ".deprecated" : ""),
                direction,
                at.at(change.place()),
                reachedBy,
                span(change.before()),
                span(change.after()),
                outcome(),
                null,
                isUnstable(),
                String.join("; ", remarks()),
                null);
    }

    /** Returns the element that the promise was about. */
    private Traits element() {
        Traits before = change.before();
        Traits after = change.after();
        if (before != null) {
            return before;
        }
        if (after == null) {
            throw new IllegalArgumentException("a change of nothing: " + change.id());
        }
        return after;
    }

    private boolean isUnstable() {
        return !promised || change.nature() != Nature.PROMISE && element().isUnstable();
    }

    private boolean isAnnounced() {
        return !isUnstable()
                && change.nature() == Nature.REMOVED
                && (!supported || element().isDeprecated());
    }

    /** Returns whether what is gone could have had a feature: branches have none. */
    private boolean couldBeAnnounced() {
        return change.nature() == Nature.REMOVED && !change.id().contains("branch");
    }

    private boolean isInSomeBuilds() {
        return change.nature() != Nature.PROMISE
                && !change.id().startsWith("condition.")
                && element().condition() != null;
    }

    private Outcome outcome() {
        if (isUnstable()) {
            return new Outcome(Verdict.INFO, Verdict.INFO);
        }
        Outcome outcome = change.outcome();
        if (isAnnounced()) {
            outcome = new Outcome(outcome.server().atMost(Verdict.RISK), outcome.client());
        }
        return isInSomeBuilds() ? outcome.milder() : outcome;
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (!change.text().isEmpty()) {
            remarks.add(change.text());
        }
        if (couldBeAnnounced() && outcome().server() == Verdict.BREAK) {
            remarks.add("was not marked deprecated");
        }
        if (isInSomeBuilds()) {
            remarks.add(ConditionText.words(element().condition()));
        }
        return remarks;
    }

    private static @Nullable Span span(@Nullable Traits traits) {
        return traits == null ? null : traits.span();
    }
}
