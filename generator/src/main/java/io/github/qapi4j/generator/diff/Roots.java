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
import java.util.TreeSet;

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
        Map<String, String> renamed =
                Renames.respelled(gone(before.commands(), after.commands()), gone(after.commands(), before.commands()));
        before.commands().forEach((name, command) -> {
            WireCommand same = after.commands().get(name);
            if (same != null && comparisons.unchanged().contains(name)) {
                return;
            }
            String now = renamed.get(name);
            WireCommand respelt = now == null ? null : after.commands().get(now);
            Comparison to = comparisons.of(Direction.NONE);
            if (same != null) {
                both(name, command, same, to);
            } else if (now != null && respelt != null) {
                new CommandRule(to).renamed(command, respelt, now);
                both(name, command, respelt, to);
            } else {
                new CommandRule(to).removed(command);
                add(name, command.traits(), to);
            }
        });
        after.commands().forEach((name, command) -> {
            if (!before.commands().containsKey(name) && !renamed.containsValue(name)) {
                Comparison to = comparisons.of(Direction.NONE);
                new CommandRule(to).added(command);
                add(name, command.traits(), to);
            }
        });
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
        before.events().forEach((name, event) -> {
            WireEvent same = after.events().get(name);
            if (same != null && comparisons.unchanged().contains(name)) {
                return;
            }
            Comparison to = comparisons.of(Direction.RECEIVE);
            if (same == null) {
                new EventRule(to).removed(event);
            } else {
                new EventRule(to).compare(event, same);
            }
            add(name, event.traits(), to);
        });
        after.events().forEach((name, event) -> {
            if (!before.events().containsKey(name)) {
                Comparison to = comparisons.of(Direction.RECEIVE);
                new EventRule(to).added(event);
                add(name, event.traits(), to);
            }
        });
    }

    private void add(String name, Traits traits, Comparison... parts) {
        roots.add(new Root(WirePath.of(name), traits, List.of(parts)));
    }

    private static <T> Set<String> gone(Map<String, T> from, Map<String, T> to) {
        Set<String> names = new TreeSet<>();
        for (String name : from.keySet()) {
            if (!to.containsKey(name)) {
                names.add(name);
            }
        }
        return names;
    }
}
