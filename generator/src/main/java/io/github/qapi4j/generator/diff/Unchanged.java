package io.github.qapi4j.generator.diff;

import io.github.qapi4j.generator.diff.doc.DefaultNotes;
import io.github.qapi4j.generator.diff.graph.WireGraph;
import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.CommandDefinition;
import io.github.qapi4j.generator.model.Condition;
import io.github.qapi4j.generator.model.ConditionText;
import io.github.qapi4j.generator.model.Conditional;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.EnumValue;
import io.github.qapi4j.generator.model.Feature;
import io.github.qapi4j.generator.model.Featured;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.type.ArrayType;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the definitions that say the same in both schemas, in the same order, and so does all that they refer to: nothing can be
 * found in them, whichever way their values go, so that nobody needs to look. Of QEMU 7.2.0 and 10.0.13 that are three quarters.
 */
final class Unchanged {
    private final WireGraph before;
    private final WireGraph after;
    /** The name of a type → the definitions that refer to it. */
    private final Map<String, List<String>> holders = new HashMap<>();

    private Unchanged(WireGraph before, WireGraph after) {
        this.before = before;
        this.after = after;
    }

    /** Returns their names, which are keys of types, too; none where a schema is known from a reply only. */
    static Set<String> of(WireGraph before, WireGraph after) {
        @Nullable Schema first = before.schema();
        @Nullable Schema second = after.schema();
        return first == null || second == null ? Set.of() : new Unchanged(before, after).find(first, second);
    }

    private Set<String> find(Schema first, Schema second) {
        Set<String> unchanged = new HashSet<>();
        Deque<String> changed = new ArrayDeque<>();
        for (Definition definition : first.definitions().values()) {
            String name = definition.name();
            @Nullable Definition now = second.definitions().get(name);
            if (now != null && saysSame(definition, now)) {
                unchanged.add(name);
                hold(definition);
            } else {
                changed.add(name);
            }
        }
        for (String name = changed.poll(); name != null; name = changed.poll()) {
            for (String holder : holders.getOrDefault(name, List.of())) {
                if (unchanged.remove(holder)) {
                    changed.add(holder);
                }
            }
        }
        return unchanged;
    }

    private void hold(Definition holder) {
        for (Type type : holder.references()) {
            Type held = type instanceof ArrayType array ? array.element() : type;
            if (held instanceof DefinedType defined) {
                holders.computeIfAbsent(defined.qapiName(), none -> new ArrayList<>())
                        .add(holder.name());
            }
        }
    }

    private boolean saysSame(Definition definition, Definition now) {
        return definition.keyword().equals(now.keyword())
                && definition.isSetAs(now)
                && isSame(definition.baseType(), now.baseType())
                && areSame(definition.ownMembers(), now.ownMembers(), Unchanged::isSame)
                && areSame(definition.values(), now.values(), Unchanged::isSame)
                && areSame(definition.branches(), now.branches(), Unchanged::isSame)
                && isSame(result(definition), result(now))
                && isFeaturedAs(definition.header(), now.header())
                && hasSameDefaults(definition, now);
    }

    private static @Nullable Type result(Definition definition) {
        return definition instanceof CommandDefinition command ? command.returns() : null;
    }

    private static boolean isSame(@Nullable Type type, @Nullable Type now) {
        if (type instanceof ArrayType list && now instanceof ArrayType other) {
            return isSame(list.element(), other.element());
        }
        if (type == null || now == null || type instanceof ArrayType || now instanceof ArrayType) {
            return type == null && now == null;
        }
        return type.qapiName().equals(now.qapiName());
    }

    private static boolean isSame(Member member, Member now) {
        return member.name().equals(now.name())
                && member.optional() == now.optional()
                && isSame(member.type(), now.type())
                && isFeaturedAs(member, now);
    }

    private static boolean isSame(EnumValue value, EnumValue now) {
        return value.name().equals(now.name()) && isFeaturedAs(value, now);
    }

    private static boolean isSame(Branch branch, Branch now) {
        return branch.name().equals(now.name())
                && isSame(branch.type(), now.type())
                && isUnderSameCondition(branch, now);
    }

    private static boolean isFeaturedAs(Featured element, Featured now) {
        return isUnderSameCondition(element, now) && areSame(element.features(), now.features(), Unchanged::isSame);
    }

    private static boolean isSame(Feature feature, Feature now) {
        return feature.name().equals(now.name()) && isUnderSameCondition(feature, now);
    }

    private static boolean isUnderSameCondition(Conditional element, Conditional now) {
        @Nullable Condition condition = element.condition();
        @Nullable Condition other = now.condition();
        boolean always = condition == null && other == null;
        return always || ConditionText.words(condition).equals(ConditionText.words(other));
    }

    private boolean hasSameDefaults(Definition definition, Definition now) {
        @Nullable DefaultNotes told = hasOptionalMember(definition) ? before.defaults(definition) : null;
        @Nullable DefaultNotes other = told == null ? null : after.defaults(now);
        if (other == null) {
            return true;
        }
        for (Member member : definition.ownMembers()) {
            if (member.optional() && DefaultNotes.mayDiffer(member.name(), told, other)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasOptionalMember(Definition definition) {
        for (Member member : definition.ownMembers()) {
            if (member.optional()) {
                return true;
            }
        }
        return false;
    }

    private static <T> boolean areSame(List<T> parts, List<T> now, BiPredicate<T, T> same) {
        if (parts.size() != now.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!same.test(parts.get(i), now.get(i))) {
                return false;
            }
        }
        return true;
    }
}
