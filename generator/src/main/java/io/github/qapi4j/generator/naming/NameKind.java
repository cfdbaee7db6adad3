package io.github.qapi4j.generator.naming;

import io.github.qapi4j.generator.options.JavaIdentifiers;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is named: that decides what its name may be, and what it has to differ from. */
enum NameKind {
    /** A top-level class, whose file some file systems tell apart by more than case only. */
    TYPE(ReservedNames.TYPES, true, true) {
        @Override
        @Nullable
        String fault(String name) {
            return ReservedNames.isField(name)
                    ? "fields of generated types are called so, and would hide it"
                    : super.fault(name);
        }
    },
    /** A record nested in a union or an alternate, which has a class file as well. */
    BRANCH(ReservedNames.BRANCHES, true, true),
    /** A component of a record. */
    COMPONENT(ReservedNames.COMPONENTS, false, false),
    /** A constant of an enum. */
    CONSTANT(ReservedNames.CONSTANTS, false, false) {
        @Override
        @Nullable
        String fault(String name) {
            return ChosenName.fault(name);
        }
    };

    private final Set<String> reserved;
    private final boolean capital;
    private final boolean file;

    NameKind(Set<String> reserved, boolean capital, boolean file) {
        this.reserved = reserved;
        this.capital = capital;
        this.file = file;
    }

    /** Returns the names that generated code needs for itself. */
    Set<String> reserved() {
        return reserved;
    }

    /** Returns whether names that differ in case only are the same. */
    boolean isFile() {
        return file;
    }

    /**
     * Returns what is wrong with a name that the user chose, as a clause without a final stop; null for a good one. Classes
     * start with a capital and components do not, as in an expression a variable hides the class of the same name.
     */
    @Nullable
    String fault(String name) {
        String fault = ChosenName.fault(name);
        if (fault != null || JavaIdentifiers.startsWithCapital(name) == capital) {
            return fault;
        }
        return capital
                ? "the name of a class must start with a capital"
                : "the name of a component must not start with a capital";
    }
}
