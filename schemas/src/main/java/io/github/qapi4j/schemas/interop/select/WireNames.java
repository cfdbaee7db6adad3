package io.github.qapi4j.schemas.interop.select;

import io.github.qapi4j.runtime.QapiEnum;
import io.github.qapi4j.runtime.UnknownMembers;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Enum values as the texts that stand in JSON, also those that the schema does not know. */
final class WireNames {
    private WireNames() {}

    /** Returns the texts of constants; none of them may be UNRECOGNIZED. */
    static Set<String> of(Collection<? extends QapiEnum> values) {
        Set<String> names = new LinkedHashSet<>();
        values.forEach(value -> names.add(value.wireName()));
        return names;
    }

    /**
     * Returns the texts of a member that is a list of an enum.
     *
     * @param values the member
     * @param unrecognized the constant that stands for unknown texts
     * @param unknown what the value has kept
     * @param member the member's wire name
     */
    static <E extends QapiEnum> Set<String> of(List<E> values, E unrecognized, UnknownMembers unknown, String member) {
        Set<String> names =
                of(values.stream().filter(value -> value != unrecognized).toList());
        names.addAll(unknown.unrecognized(member));
        return names;
    }
}
