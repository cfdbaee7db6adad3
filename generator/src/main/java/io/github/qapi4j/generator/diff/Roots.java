package io.github.qapi4j.generator.diff;

import io.github.qapi4j.generator.diff.graph.Traits;
import io.github.qapi4j.generator.diff.graph.WireCommand;
import io.github.qapi4j.generator.diff.graph.WireEvent;
import io.github.qapi4j.generator.diff.graph.WireGraph;
import io.github.qapi4j.generator.diff.rule.CommandRule;
import io.github.qapi4j.generator.diff.rule.Comparison;
import io.github.qapi4j.generator.diff.rule.Direction;
import io.github.qapi4j.generator.diff.rule.EventRule;
import io.github.qapi4j.generator.diff.rule.Renames;
import io.github.qapi4j.generator.diff.rule.WirePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares the commands and events of two schemas by name, but for those that say the same in both, with all their types. */
final class Roots {
    private final Comparisons comparisons;
    private final WireGraph before;
    private final WireGraph after;
    private final List<Root> roots = new ArrayList<>();

    private Roots(Comparisons comparisons) {
        this.comparisons = comparisons;
        this.before = comparisons.before();
        this.after = comparisons.after();
    }

    /** Returns a root for each command and event of either schema in which something may be found. */
    static List<Root> of(Comparisons comparisons) {
        Roots roots = new Roots(comparisons);
        roots.commands();
        roots.events();
        return roots.roots;
    }

    private void commands() {
        SortedSet<String> old = changed(before.commands());
        SortedSet<String> now = changed(after.commands());
        Map<String, String> renamed = Renames.respelled(without(old, now), without(now, old));
        for (String name : old) {
            WireCommand command = before.command(name);
            Comparison to = comparisons.of(Direction.NONE);
            @Nullable String other = now.contains(name) ? name : renamed.get(name);
            if (other == null) {
                new CommandRule(to).removed(command);
                add(name, command.traits(), to);
            } else {
                WireCommand second = after.command(other);
                if (!other.equals(name)) {
                    new CommandRule(to).renamed(command, second, other);
                }
                both(name, command, second, to);
            }
        }
        now.removeAll(old);
        now.removeAll(renamed.values());
        for (String name : now) {
            WireCommand command = after.command(name);
            Comparison to = comparisons.of(Direction.NONE);
            new CommandRule(to).added(command);
            add(name, command.traits(), to);
        }
    }

    private void both(String name, WireCommand first, WireCommand second, Comparison to) {
        Comparison sent = comparisons.of(Direction.SEND);
        Comparison received = comparisons.of(Direction.RECEIVE);
        new CommandRule(to).compare(first, second);
        new CommandRule(sent).compareArguments(first, second);
        new CommandRule(received).compareResults(first, second);
        add(name, first.traits(), to, sent, received);
    }

    private void events() {
        SortedSet<String> old = changed(before.events());
        SortedSet<String> now = changed(after.events());
        for (String name : old) {
            WireEvent event = before.event(name);
            Comparison to = comparisons.of(Direction.RECEIVE);
            if (now.contains(name)) {
                new EventRule(to).compare(event, after.event(name));
            } else {
                new EventRule(to).removed(event);
            }
            add(name, event.traits(), to);
        }
        now.removeAll(old);
        for (String name : now) {
            WireEvent event = after.event(name);
            Comparison to = comparisons.of(Direction.RECEIVE);
            new EventRule(to).added(event);
            add(name, event.traits(), to);
        }
    }

    private void add(String name, Traits traits, Comparison... parts) {
        roots.add(new Root(WirePath.of(name), traits, List.of(parts)));
    }

    /** Returns the names, in order, of those that do not say the same in both schemas. */
    private SortedSet<String> changed(Set<String> names) {
        SortedSet<String> changed = new TreeSet<>();
        for (String name : names) {
            if (!comparisons.unchanged().contains(name)) {
                changed.add(name);
            }
        }
        return changed;
    }

    private static Set<String> without(SortedSet<String> names, Set<String> others) {
        Set<String> left = new TreeSet<>(names);
        left.removeAll(others);
        return left;
    }
}
