package io.github.qapi4j.generator.diff.rule;

import io.github.qapi4j.generator.diff.graph.ConditionTruth;
import io.github.qapi4j.generator.diff.graph.Traits;
import io.github.qapi4j.generator.diff.graph.WireBranch;
import io.github.qapi4j.generator.diff.graph.WireDefinition;
import io.github.qapi4j.generator.diff.graph.WireGraph;
import io.github.qapi4j.generator.diff.graph.WireMember;
import io.github.qapi4j.generator.diff.graph.WireType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code tag.*}, {@code struct.*}, {@code union.*}, {@code branch.*}, and members that move between branches and all of the
 * object.
 *
 * @param to what is compared, and takes what is found
 * @param members the rule for members
 */
record UnionRule(Comparison to, MemberRule members) {
    /** Compares what says which branch's members an object has. */
    void compareTags(WireDefinition.OfObject before, WireDefinition.OfObject after) {
        String first = before.tag();
        String second = after.tag();
        if (Objects.equals(first, second) || before.isEmpty() || after.isEmpty()) {
            return;
        }
        if (first == null) {
            boolean isNew = !before.members().containsKey(second);
            Outcome outcome = isNew ? to.either(Outcome.BREAK, Outcome.CLIENT_BREAK) : Outcome.CLIENT_RISK;
            change("struct.now-union", before, after, outcome, "the tag is " + (isNew ? "new: " : "") + second);
        } else if (second == null) {
            change("union.now-struct", before, after, Outcome.OK, "the tag was " + first);
        } else {
            change("tag.changed", before, after, Outcome.BREAK, first + " → " + second);
        }
    }

    /** Returns whether a member is told as the tag that a struct gained, and needs not be told again. */
    boolean isNewTag(String name, WireDefinition.OfObject before, WireDefinition.OfObject after) {
        return before.tag() == null && !before.isEmpty() && name.equals(after.tag());
    }

    /** Returns whether a member that is common in one schema only belongs to branches in the other, and adds what that means. */
    boolean moved(String name, WireDefinition.OfObject before, WireDefinition.OfObject after) {
        WireMember first = before.members().get(name);
        WireMember second = after.members().get(name);
        WireDefinition.OfObject union = first == null ? before : after;
        WireGraph graph = first == null ? to.before() : to.after();
        List<String> values = valuesWith(name, union, graph);
        if (values.isEmpty()) {
            return false;
        }
        for (String value : values) {
            WireMember branch = member(name, value, union, graph);
            WirePath place = WirePath.HERE.below(step(union, value)).below(name);
            members.compare(place, first == null ? branch : first, second == null ? branch : second);
        }
        boolean everywhere = new HashSet<>(values).containsAll(common(before, after, union));
        WirePath place = WirePath.HERE.below(name);
        if (first != null && !everywhere) {
            members.movedToBranch(place, first, values);
        } else if (second != null && !everywhere) {
            members.movedToCommon(place, second, values, member(name, values.get(0), union, graph));
        }
        return true;
    }

    /** Compares the branches, but for members that moved from or to all of the object. */
    void compareBranches(WireDefinition.OfObject before, WireDefinition.OfObject after, Set<String> moved) {
        if (before.tag() != null && after.tag() == null) {
            for (Map.Entry<String, WireBranch> branch : before.branches().entrySet()) {
                removeMembers(before, branch.getKey(), branch.getValue(), after, moved);
            }
        } else if (before.tag() == null
                && after.tag() != null
                && before.members().containsKey(after.tag())) {
            for (String value : valuesBefore(before, after)) {
                addMembers(before, value, after, moved);
            }
        }
        if (before.tag() == null || !before.tag().equals(after.tag())) {
            return;
        }
        for (Map.Entry<String, WireBranch> entry : before.branches().entrySet()) {
            WirePath place = at(before, entry.getKey());
            WireBranch branch = entry.getValue();
            WireBranch other = after.branches().get(entry.getKey());
            if (other == null) {
                to.add(Change.removed("branch.removed", place, branch.traits(), ifRemoved(), ""));
            } else {
                to.next(place, branch.key(), other.key(), branch.traits(), moved);
                compareConditions(place, branch, other);
            }
        }
        for (Map.Entry<String, WireBranch> entry : after.branches().entrySet()) {
            if (!before.branches().containsKey(entry.getKey())) {
                Traits traits = entry.getValue().traits();
                to.add(Change.added("branch.added", at(after, entry.getKey()), traits, ifAdded(), ""));
            }
        }
    }

    /** What the values of the tag say of their conditions is told where these are; the rest is told here. */
    private void compareConditions(WirePath place, WireBranch before, WireBranch after) {
        boolean told =
                to.conditions().compare(before.valueCondition(), after.valueCondition()) != ConditionTruth.Change.NONE;
        if (!told) {
            ConditionRule.compare(place, before.traits(), after.traits(), to, ifRemoved(), ifAdded());
        }
    }

    /** Adds the members of a branch that went with it, as the object is no union any more. */
    private void removeMembers(
            WireDefinition.OfObject before,
            String value,
            WireBranch branch,
            WireDefinition.OfObject after,
            Set<String> moved) {
        for (Map.Entry<String, WireMember> entry :
                to.before().object(branch.key()).members().entrySet()) {
            String name = entry.getKey();
            if (!moved.contains(name) && !after.members().containsKey(name)) {
                members.removed(at(before, value).below(name), entry.getValue());
            }
        }
    }

    /** Returns the values that the tag of the new union could have when it was a plain member of the old struct. */
    private Set<String> valuesBefore(WireDefinition.OfObject before, WireDefinition.OfObject after) {
        Set<String> values = new TreeSet<>(after.branches().keySet());
        WireMember member = before.members().get(after.tag());
        if (member != null
                && member.type() instanceof WireType.Named named
                && to.before().definition(named.key()) instanceof WireDefinition.OfEnum known) {
            values.retainAll(known.values().keySet());
        }
        return values;
    }

    /** Adds the members of a branch that came with it, where the object was none, but had what is its tag now. */
    private void addMembers(
            WireDefinition.OfObject before, String value, WireDefinition.OfObject after, Set<String> moved) {
        WireBranch branch = Objects.requireNonNull(after.branches().get(value));
        for (Map.Entry<String, WireMember> entry :
                to.after().object(branch.key()).members().entrySet()) {
            String name = entry.getKey();
            if (!moved.contains(name) && !before.members().containsKey(name)) {
                members.added(at(after, value).below(name), entry.getValue());
            }
        }
    }

    private static Set<String> common(
            WireDefinition.OfObject before, WireDefinition.OfObject after, WireDefinition.OfObject union) {
        Set<String> values = new TreeSet<>(union.branches().keySet());
        if (before.tag() != null && after.tag() != null) {
            values.retainAll(before.branches().keySet());
            values.retainAll(after.branches().keySet());
        }
        return values;
    }

    private static List<String> valuesWith(String name, WireDefinition.OfObject union, WireGraph graph) {
        List<String> values = new ArrayList<>();
        for (Map.Entry<String, WireBranch> branch : union.branches().entrySet()) {
            if (graph.object(branch.getValue().key()).members().containsKey(name)) {
                values.add(branch.getKey());
            }
        }
        return values;
    }

    private static WireMember member(String name, String value, WireDefinition.OfObject union, WireGraph graph) {
        WireBranch branch = Objects.requireNonNull(union.branches().get(value));
        return Objects.requireNonNull(graph.object(branch.key()).members().get(name));
    }

    private void change(
            String id, WireDefinition.OfObject before, WireDefinition.OfObject after, Outcome outcome, String text) {
        Traits first = before.traits();
        to.add(new Change(id, WirePath.HERE, Change.Nature.CHANGED, first, after.traits(), outcome, text));
    }

    private static WirePath at(WireDefinition.OfObject union, String value) {
        return WirePath.HERE.below(step(union, value));
    }

    private static String step(WireDefinition.OfObject union, String value) {
        return union.tag() + "=" + value;
    }

    private Outcome ifAdded() {
        return to.either(Outcome.CLIENT_RISK, Outcome.SERVER_RISK);
    }

    private Outcome ifRemoved() {
        return to.either(Outcome.SERVER_BREAK, Outcome.CLIENT_RISK);
    }
}
