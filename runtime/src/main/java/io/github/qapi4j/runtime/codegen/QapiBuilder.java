package io.github.qapi4j.runtime.codegen;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What builders of generated types have in common.
 *
 * <p>The parameter has no bound, so that what a setter returns is the same in the class file wherever it is declared: members
 * may move to a base, and programs that were compiled before go on to link.
 *
 * @param <B> the builder itself
 */
public abstract class QapiBuilder<B> {
    /**
     * This builder, as what it is. A field, which javac finds sooner than a method of whose name there are two: with it, it
     * allocates 0.99 of what it did for generated types.
     */
    // The one who extends this is a builder of type B.
    @SuppressWarnings("unchecked")
    protected final B self = (B) this;

    private @Nullable Common common;

    /** Makes a builder. */
    protected QapiBuilder() {}

    final void bind(Common members) {
        common = members;
    }

    /**
     * Returns a builder as what it is; for setters that stand in an interface.
     *
     * @param <B> its class
     */
    // The one who calls is in a builder of type B.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public static <B> B self(Object builder) {
        return (B) builder;
    }

    /**
     * Returns the common members of the union of which a builder builds a record: what its {@link CommonMembers} has told it.
     *
     * @throws NullPointerException if it builds none
     */
    public static Object common(Object builder) {
        Common members = ((QapiBuilder<?>) builder).common;
        if (members == null) {
            throw new NullPointerException("no builder of a union's record");
        }
        return members;
    }

    /**
     * Returns the error of a builder that lacks what a struct needs; it also names what the union needs of which the struct is
     * a branch.
     *
     * @param members the struct's members
     * @param values the values of its mandatory members, in order; null for those that are not set
     */
    protected final IllegalStateException unset(MemberTable members, @Nullable Object... values) {
        List<String> missing = members.namesOfUnset(values);
        if (common == null) {
            return members.unset(missing);
        }
        List<String> all = new ArrayList<>(common.unset());
        all.addAll(missing);
        return common.members().unset(all);
    }

    /** The common members of a union, as the builder of one of its records needs them. */
    abstract static class Common {
        /** Returns the table under whose name is told what is not set. */
        abstract MemberTable members();

        /** Returns the wire names of the mandatory members that are not set. */
        abstract List<String> unset();
    }
}
