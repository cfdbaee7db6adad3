package io.github.qapi4j.generator.diff.rule;

import io.github.qapi4j.generator.diff.graph.WireDefinition;
import io.github.qapi4j.generator.diff.graph.WireMember;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares objects: first their common members, which may have come from branches or gone there, then their branches.
 *
 * @param to what is compared, and takes what is found
 * @param members the rule for members
 * @param union the rule for branches
 */
record ObjectRule(Comparison to, MemberRule members, UnionRule union) {
    /**
     * Compares two objects.
     *
     * @param moved members that moved between these objects, which are branches, and the objects around them
     */
    static void compare(
            WireDefinition.OfObject before, WireDefinition.OfObject after, Set<String> moved, Comparison to) {
        MemberRule members = new MemberRule(to);
        new ObjectRule(to, members, new UnionRule(to, members)).compare(before, after, moved);
    }

    private void compare(WireDefinition.OfObject before, WireDefinition.OfObject after, Set<String> moved) {
        if (before.isEmpty() && after.isEmpty()) {
            return;
        }
        // The object without members stands for "nothing", and has no features of its own.
        if (!before.isEmpty() && !after.isEmpty()) {
            FeatureRule.compare(WirePath.HERE, before.traits(), after.traits(), to);
        }
        Set<String> names = new TreeSet<>(before.members().keySet());
        names.addAll(after.members().keySet());
        names.removeAll(moved);
        union.compareTags(before, after);
        Set<String> betweenBranches = new TreeSet<>();
        for (String name : names) {
            WireMember first = before.members().get(name);
            WireMember second = after.members().get(name);
            if (first != null && second != null) {
                members.compare(WirePath.HERE.below(name), first, second);
            } else if (union.moved(name, before, after)) {
                betweenBranches.add(name);
            } else if (first != null) {
                members.removed(WirePath.HERE.below(name), first);
            } else if (second != null && !union.isNewTag(name, before, after)) {
                members.added(WirePath.HERE.below(name), second);
            }
        }
        union.compareBranches(before, after, betweenBranches);
    }
}
