package io.github.qapi4j.generator.model.filter;

import io.github.qapi4j.generator.model.Condition;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a build of QEMU, and what conditions come to under it.
 *
 * @param defines identifiers that are defined
 * @param undefines identifiers that are not; all others are unknown
 */
public record Profile(Set<String> defines, Set<String> undefines) {
    /** Nothing is known: all conditions stay as they are. */
    public static final Profile OPEN = new Profile(Set.of(), Set.of());

    public Profile {
        defines = Set.copyOf(defines);
        undefines = Set.copyOf(undefines);
    }

    /** Returns whether what stands under a condition, or under none, does not exist. */
    boolean excludes(@Nullable Condition condition) {
        return truth(condition) == Truth.FALSE;
    }

    /** Returns the condition, or null where it is known to hold. */
    @Nullable
    Condition simplify(@Nullable Condition condition) {
        return truth(condition) == Truth.TRUE ? null : condition;
    }

    private Truth truth(@Nullable Condition condition) {
        return condition == null ? Truth.TRUE : condition.accept(new Evaluation());
    }

    private final class Evaluation implements Condition.Visitor<Truth> {
        @Override
        public Truth visitDefined(Condition.Defined condition) {
            if (defines.contains(condition.identifier())) {
                return Truth.TRUE;
            }
            return undefines.contains(condition.identifier()) ? Truth.FALSE : Truth.UNKNOWN;
        }

        @Override
        public Truth visitAll(Condition.All condition) {
            return fold(condition.conditions(), Truth.TRUE, Truth::and);
        }

        @Override
        public Truth visitAny(Condition.Any condition) {
            return fold(condition.conditions(), Truth.FALSE, Truth::or);
        }

        @Override
        public Truth visitNot(Condition.Not condition) {
            return condition.condition().accept(this).not();
        }

        @Override
        public Truth visitOpaque(Condition.Opaque condition) {
            return Truth.UNKNOWN;
        }

        private Truth fold(List<Condition> conditions, Truth start, BinaryOperator<Truth> operator) {
            return conditions.stream().map(part -> part.accept(this)).reduce(start, operator);
        }
    }
}
