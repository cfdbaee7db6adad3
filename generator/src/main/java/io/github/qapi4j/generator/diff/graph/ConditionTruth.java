package io.github.qapi4j.generator.diff.graph;

import io.github.qapi4j.generator.model.Condition;
import io.github.qapi4j.generator.model.ConditionText;
import io.github.qapi4j.generator.model.filter.Profile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What conditions come to under a profile, by tables of truth: identifiers that the profile leaves open are tried both ways.
 *
 * @param profile what is known of the build of QEMU
 */
public record ConditionTruth(Profile profile) {
    /** More open identifiers are not tried: the table doubles with each. Real conditions have four at most. */
    private static final int MOST = 12;

    /** How when something exists has changed. */
    public enum Change {
        /** Not at all. */
        NONE,
        /** It exists in fewer builds. */
        NARROWER,
        /** It exists in more builds. */
        WIDER,
        /** In some it is new and in others it is gone, or that cannot be told. */
        OTHER
    }

    /** Returns whether the profile rules out what stands under a condition, or under none. */
    boolean excludes(@Nullable Condition condition) {
        return condition != null
                && concerns(condition)
                && values(List.of(condition)).equals(Set.of(List.of(false)));
    }

    /** Returns the condition, or null where by the profile it holds in any case. */
    @Nullable
    Condition left(@Nullable Condition condition) {
        return condition != null
                        && concerns(condition)
                        && values(List.of(condition)).equals(Set.of(List.of(true)))
                ? null
                : condition;
    }

    private boolean concerns(Condition condition) {
        if (profile.defines().isEmpty() && profile.undefines().isEmpty()) {
            return false;
        }
        Set<String> atoms = condition.accept(new Atoms(new LinkedHashSet<>()));
        return atoms.removeAll(profile.defines()) || atoms.removeAll(profile.undefines());
    }

    /** Returns what both conditions together are, of which null always holds. */
    static @Nullable Condition both(@Nullable Condition first, @Nullable Condition second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return isSame(first, second) ? first : new Condition.All(List.of(meaning(first), meaning(second)));
    }

    /** Returns how what stands under the one condition, and later under the other, has changed; null always holds. */
    public Change compare(@Nullable Condition before, @Nullable Condition after) {
        if (before == null && after == null) {
            return Change.NONE;
        }
        Condition first = before == null ? ALWAYS : before;
        Condition second = after == null ? ALWAYS : after;
        if (isSame(meaning(first), meaning(second))) {
            return Change.NONE;
        }
        Set<List<Boolean>> values = values(List.of(first, second));
        boolean less = values.isEmpty() || values.contains(List.of(true, false));
        boolean more = values.isEmpty() || values.contains(List.of(false, true));
        if (less) {
            return more ? Change.OTHER : Change.NARROWER;
        }
        return more ? Change.WIDER : Change.NONE;
    }

    /**
     * Returns whether two conditions say the same in the same words. To call {@code equals} of records for the first time took a
     * short process some twenty milliseconds here, as {@link WireType#isSameAs} says.
     */
    private static boolean isSame(Condition first, Condition second) {
        return ConditionText.words(first).equals(ConditionText.words(second));
    }

    /** A conjunction of nothing, which no schema can write. */
    private static final Condition ALWAYS = new Condition.All(List.of());

    private static Condition meaning(Condition condition) {
        return condition instanceof Condition.Written written ? written.meaning() : condition;
    }

    /** Returns the values that conditions can have together; empty where there are too many identifiers to try. */
    private Set<List<Boolean>> values(List<Condition> conditions) {
        Set<String> open = new LinkedHashSet<>();
        for (Condition condition : conditions) {
            condition.accept(new Atoms(open));
        }
        open.removeAll(profile.defines());
        open.removeAll(profile.undefines());
        if (open.size() > MOST) {
            return Set.of();
        }
        List<String> names = List.copyOf(open);
        Set<List<Boolean>> values = new LinkedHashSet<>();
        for (int bits = 0; bits < 1 << names.size(); bits++) {
            Map<String, Boolean> row = row(names, bits);
            List<Boolean> value = new ArrayList<>();
            for (Condition condition : conditions) {
                value.add(condition.accept(new Evaluation(row)));
            }
            values.add(value);
        }
        return values;
    }

    private Map<String, Boolean> row(List<String> names, int bits) {
        Map<String, Boolean> row = new HashMap<>();
        profile.defines().forEach(name -> row.put(name, true));
        for (int i = 0; i < names.size(); i++) {
            row.put(names.get(i), (bits >> i & 1) == 1);
        }
        return row;
    }

    /** Collects identifiers, and expressions that are not understood as if they were identifiers. */
    private record Atoms(Set<String> found) implements Condition.Visitor<Set<String>> {
        @Override
        public Set<String> visitDefined(Condition.Defined condition) {
            found.add(condition.identifier());
            return found;
        }

        @Override
        public Set<String> visitAll(Condition.All condition) {
            return addAll(condition.conditions());
        }

        @Override
        public Set<String> visitAny(Condition.Any condition) {
            return addAll(condition.conditions());
        }

        private Set<String> addAll(List<Condition> conditions) {
            for (Condition condition : conditions) {
                condition.accept(this);
            }
            return found;
        }

        @Override
        public Set<String> visitNot(Condition.Not condition) {
            return condition.condition().accept(this);
        }

        @Override
        public Set<String> visitOpaque(Condition.Opaque condition) {
            found.add(condition.expression());
            return found;
        }
    }

    private record Evaluation(Map<String, Boolean> row) implements Condition.Visitor<Boolean> {
        @Override
        public Boolean visitDefined(Condition.Defined condition) {
            return row.getOrDefault(condition.identifier(), false);
        }

        @Override
        public Boolean visitAll(Condition.All condition) {
            for (Condition part : condition.conditions()) {
                if (!part.accept(this)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public Boolean visitAny(Condition.Any condition) {
            for (Condition part : condition.conditions()) {
                if (part.accept(this)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Boolean visitNot(Condition.Not condition) {
            return !condition.condition().accept(this);
        }

        @Override
        public Boolean visitOpaque(Condition.Opaque condition) {
            return row.getOrDefault(condition.expression(), false);
        }
    }
}
