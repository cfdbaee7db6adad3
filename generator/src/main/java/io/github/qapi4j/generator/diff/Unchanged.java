package io.github.qapi4j.generator.diff;

import io.github.qapi4j.generator.diff.doc.DefaultNotes;
import io.github.qapi4j.generator.diff.graph.Traits;
import io.github.qapi4j.generator.diff.graph.WireBranch;
import io.github.qapi4j.generator.diff.graph.WireDefinition;
import io.github.qapi4j.generator.diff.graph.WireGraph;
import io.github.qapi4j.generator.diff.graph.WireMember;
import io.github.qapi4j.generator.diff.graph.WireType;
import io.github.qapi4j.generator.model.Condition;
import io.github.qapi4j.generator.model.ConditionText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the types that are the same in both schemas, with all that they hold: nothing can be found in them, whichever way their
 * values go, so that nobody needs to look.
 */
final class Unchanged {
    private final WireGraph before;
    private final WireGraph after;
    /** The key of a type → those of types that hold it. */
    private final Map<String, List<String>> holders = new HashMap<>();

    private Unchanged(WireGraph before, WireGraph after) {
        this.before = before;
        this.after = after;
    }

    /** Returns their keys. A type that has another key in the new schema is none of them. */
    static Set<String> of(WireGraph before, WireGraph after) {
        return new Unchanged(before, after).find();
    }

    private Set<String> find() {
        Set<String> unchanged = new HashSet<>(before.definitions().keySet());
        Deque<String> changed = new ArrayDeque<>();
        before.definitions().forEach((key, definition) -> {
            WireDefinition other = after.definitions().get(key);
            if (other == null || !definition.accept(new Sameness(key, other))) {
                changed.add(key);
            }
        });
        for (String key = changed.poll(); key != null; key = changed.poll()) {
            if (unchanged.remove(key)) {
                changed.addAll(holders.getOrDefault(key, List.of()));
            }
        }
        return unchanged;
    }

    /** Tells whether a definition says the same as the new one, and notes what it holds. */
    private final class Sameness implements WireDefinition.Visitor<Boolean>, WireType.Visitor<WireType> {
        private final String key;
        private final WireDefinition other;

        Sameness(String key, WireDefinition other) {
            this.key = key;
            this.other = other;
        }

        @Override
        public Boolean visitEnum(WireDefinition.OfEnum definition) {
            return other instanceof WireDefinition.OfEnum now
                    && isSame(definition.traits(), now.traits())
                    && areSame(definition.values(), now.values(), (name, value, another) -> isSame(value, another));
        }

        @Override
        public Boolean visitObject(WireDefinition.OfObject definition) {
            return other instanceof WireDefinition.OfObject now
                    && isSame(definition.traits(), now.traits())
                    && Objects.equals(definition.tag(), now.tag())
                    && areSame(definition.members(), now.members(), this::isSameMember)
                    && areSame(
                            definition.branches(),
                            now.branches(),
                            (value, branch, another) -> isSameBranch(branch, another));
        }

        @Override
        public Boolean visitAlternate(WireDefinition.OfAlternate definition) {
            return other instanceof WireDefinition.OfAlternate now
                    && isSame(definition.traits(), now.traits())
                    && areSame(
                            definition.branches(),
                            now.branches(),
                            (kind, branch, another) -> isSameMember(branch, another));
        }

        private boolean isSameMember(String name, WireMember member, WireMember now) {
            return isSameMember(member, now)
                    && !(member.optional() && DefaultNotes.mayDiffer(name, member.defaults(), now.defaults()));
        }

        private boolean isSameMember(WireMember member, WireMember now) {
            member.type().accept(this);
            return isSame(member.traits(), now.traits())
                    && member.optional() == now.optional()
                    && member.type().isSameAs(now.type());
        }

        private boolean isSameBranch(WireBranch branch, WireBranch now) {
            hold(branch.key());
            return isSame(branch.traits(), now.traits())
                    && isSame(branch.valueCondition(), now.valueCondition())
                    && branch.key().equals(now.key());
        }

        private void hold(String held) {
            holders.computeIfAbsent(held, none -> new ArrayList<>()).add(key);
        }

        @Override
        public WireType visitScalar(WireType.Scalar type) {
            return type;
        }

        @Override
        public WireType visitList(WireType.ListOf type) {
            return type.element().accept(this);
        }

        @Override
        public WireType visitNamed(WireType.Named type) {
            hold(type.key());
            return type;
        }
    }

    private static boolean isSame(Traits traits, Traits now) {
        boolean plain = traits.features().isEmpty() && now.features().isEmpty();
        return isSame(traits.condition(), now.condition())
                && (plain || traits.featureNames().equals(now.featureNames()));
    }

    private static boolean isSame(@Nullable Condition condition, @Nullable Condition now) {
        boolean always = condition == null && now == null;
        return always || ConditionText.words(condition).equals(ConditionText.words(now));
    }

    /** Tells whether a part of a definition says the same as the new one. */
    private interface PartTest<K, V> {
        boolean test(K key, V part, V now);
    }

    private static <K, V> boolean areSame(SortedMap<K, V> parts, SortedMap<K, V> now, PartTest<K, V> same) {
        if (parts.size() != now.size()) {
            return false;
        }
        Iterator<Map.Entry<K, V>> others = now.entrySet().iterator();
        for (Map.Entry<K, V> part : parts.entrySet()) {
            Map.Entry<K, V> other = others.next();
            if (!part.getKey().equals(other.getKey()) || !same.test(part.getKey(), part.getValue(), other.getValue())) {
                return false;
            }
        }
        return true;
    }
}
