package io.github.qapi4j.schemas.introspection;

import io.github.qapi4j.generator.model.Condition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Looks for values of the identifiers in conditions under which each condition is what was seen of it. */
final class Assignment {
    private final Map<Condition, Boolean> seen;
    private final List<String> identifiers;
    private final Map<String, Boolean> values = new LinkedHashMap<>();

    private Assignment(Map<Condition, Boolean> seen) {
        this.seen = seen;
        TreeSet<String> all = new TreeSet<>();
        seen.keySet().forEach(condition -> truth(condition, identifier -> all.add(identifier)));
        this.identifiers = new ArrayList<>(all);
    }

    /** Returns the values; null if none explain what was seen. */
    static @Nullable Map<String, Boolean> explaining(Map<Condition, Boolean> seen) {
        Assignment assignment = new Assignment(seen);
        return assignment.assign(0) ? assignment.values : null;
    }

    private boolean assign(int next) {
        boolean isPossible = seen.entrySet().stream().allMatch(one -> {
            Boolean truth = truth(one.getKey(), identifier -> false);
            return truth == null || truth.equals(one.getValue());
        });
        if (!isPossible || next == identifiers.size()) {
            return isPossible;
        }
        for (boolean value : new boolean[] {true, false}) {
            values.put(identifiers.get(next), value);
            if (assign(next + 1)) {
                return true;
            }
        }
        values.remove(identifiers.get(next));
        return false;
    }

    /** Returns what a condition comes to; null while that is open. Tells the listener of the identifiers. */
    private @Nullable Boolean truth(Condition condition, Predicate<String> listener) {
        return condition.accept(new Condition.Visitor<@Nullable Boolean>() {
            @Override
            public @Nullable Boolean visitDefined(Condition.Defined defined) {
                listener.test(defined.identifier());
                return values.get(defined.identifier());
            }

            @Override
            public @Nullable Boolean visitAll(Condition.All all) {
                return fold(all.conditions(), false);
            }

            @Override
            public @Nullable Boolean visitAny(Condition.Any any) {
                return fold(any.conditions(), true);
            }

            @Override
            public @Nullable Boolean visitNot(Condition.Not not) {
                Boolean inner = not.condition().accept(this);
                return inner == null ? null : !inner;
            }

            @Override
            public @Nullable Boolean visitOpaque(Condition.Opaque opaque) {
                return null;
            }

            /** One part that is decisive is enough. */
            private @Nullable Boolean fold(List<Condition> parts, boolean decisive) {
                Boolean result = !decisive;
                for (Condition part : parts) {
                    Boolean truth = part.accept(this);
                    if (truth != null && truth == decisive) {
                        result = decisive;
                    } else if (truth == null && result != null && result != decisive) {
                        result = null;
                    }
                }
                return result;
            }
        });
    }
}
