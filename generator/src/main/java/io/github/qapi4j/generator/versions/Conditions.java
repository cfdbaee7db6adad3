package io.github.qapi4j.generator.versions;

import io.github.qapi4j.generator.model.Condition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When something exists that exists in several versions: where any one of them has it. */
final class Conditions {
    private Conditions() {}

    /**
     * Returns the disjunction of conditions without doubles; null, which means always, where one of them is null.
     *
     * @param conditions one or more, the newest version's first
     */
    static @Nullable Condition any(List<? extends @Nullable Condition> conditions) {
        Set<Condition> parts = new LinkedHashSet<>();
        int first = 0;
        for (Condition condition : conditions) {
            if (condition == null) {
                return null;
            }
            parts.addAll(parts(condition));
            first = first == 0 ? parts.size() : first;
        }
        // Where older versions add nothing, it stays as it is written.
        return parts.size() == first ? conditions.get(0) : new Condition.Any(List.copyOf(parts));
    }

    private static List<Condition> parts(Condition condition) {
        return condition.accept(new Condition.Visitor<>() {
            @Override
            public List<Condition> visitDefined(Condition.Defined condition) {
                return List.of(condition);
            }

            @Override
            public List<Condition> visitAll(Condition.All condition) {
                return List.of(condition);
            }

            @Override
            public List<Condition> visitAny(Condition.Any condition) {
                List<Condition> parts = new ArrayList<>();
                condition.conditions().forEach(part -> parts.addAll(part.accept(this)));
                return parts;
            }

            @Override
            public List<Condition> visitNot(Condition.Not condition) {
                return List.of(condition);
            }

            @Override
            public List<Condition> visitOpaque(Condition.Opaque condition) {
                return List.of(condition);
            }
        });
    }
}
