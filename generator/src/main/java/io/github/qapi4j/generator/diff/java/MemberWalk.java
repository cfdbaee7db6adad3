package io.github.qapi4j.generator.diff.java;

import io.github.qapi4j.generator.diff.Finding;
import io.github.qapi4j.generator.diff.rule.JavaOutcome;
import io.github.qapi4j.generator.diff.rule.Verdict;
import io.github.qapi4j.generator.diff.rule.WirePath;
import io.github.qapi4j.generator.model.Feature;
import io.github.qapi4j.generator.naming.JavaType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code member.*}: the accessors and setters of one record, or of what the records of a union share.
 *
 * @param owner the place of the definition or record
 * @param uses which of them are used
 * @param gone the classes that are no longer there: who names one breaks by that alone, which is told there
 * @param found takes what is found
 */
record MemberWalk(WirePath owner, Uses uses, Set<String> gone, JavaFindings found) {
    /**
     * What clients use.
     *
     * @param setters whether they send values
     * @param accessors whether they receive values
     */
    record Uses(boolean setters, boolean accessors) {}

    /** Returns a walk over the members of a record, which are used as those of the definition are. */
    MemberWalk at(WirePath record) {
        return new MemberWalk(record, uses, gone, found);
    }

    /** Returns a walk over the members of a branch's record, whose accessors are used whichever way its values go. */
    MemberWalk ofRecord(WirePath record) {
        return new MemberWalk(record, new Uses(uses.setters(), true), gone, found);
    }

    /**
     * Compares members.
     *
     * @param before the old ones, by their names on the wire
     * @param after the new ones
     */
    void compare(Map<String, JavaMember> before, Map<String, JavaMember> after) {
        before.forEach((name, member) -> {
            JavaMember other = after.get(name);
            if (other == null) {
                removed(member);
            } else {
                compare(member, other);
            }
        });
        after.forEach((name, member) -> {
            if (!before.containsKey(name)) {
                added(member);
            }
        });
        if (before.keySet().equals(after.keySet())
                && !List.copyOf(before.keySet()).equals(List.copyOf(after.keySet()))) {
            found.add(
                    "member.reordered",
                    owner,
                    new Finding.Ends(null, null),
                    JavaOutcome.POSITIONAL,
                    String.join(", ", after.keySet()));
        }
    }

    /** Adds a member that is gone. */
    void removed(JavaMember member) {
        add("member.removed", member, null, JavaOutcome.BREAK, "");
    }

    private void added(JavaMember member) {
        boolean mandatory = !member.member().optional();
        // A builder that is not told it throws.
        Verdict verdict = mandatory && uses.setters() ? Verdict.RISK : Verdict.OK;
        String id = mandatory ? "member.added.mandatory" : "member.added.optional";
        add(id, null, member, new JavaOutcome(verdict, verdict, true), "");
    }

    private void compare(JavaMember before, JavaMember after) {
        if (!before.component().equals(after.component())) {
            add("java.name-changed", before, after, JavaOutcome.BREAK, before.component() + " → " + after.component());
        } else if (!names(before.type())) {
            changed(before, after);
        }
        if (!isDeprecated(before) && isDeprecated(after)) {
            add("feature.deprecated-added", before, after, JavaOutcome.WARNING, "");
        }
    }

    private void changed(JavaMember before, JavaMember after) {
        boolean lessSure = !before.member().optional() && after.member().optional();
        boolean moreAsked = before.member().optional() && !after.member().optional();
        boolean surprising = lessSure && uses.accessors() || moreAsked && uses.setters();
        boolean compiles = (!uses.accessors() || after.isReadAs(before)) && (!uses.setters() || after.isSetBy(before));
        boolean links =
                (!uses.accessors() || after.isLinkedAs(before)) && (!uses.setters() || after.isLinkedBy(before));
        boolean same = before.type().source().equals(after.type().source());
        if (same && !lessSure && !moreAsked) {
            return;
        }
        Verdict good = surprising ? Verdict.RISK : Verdict.OK;
        JavaOutcome outcome = new JavaOutcome(compiles ? good : Verdict.BREAK, links ? good : Verdict.BREAK, !same);
        String id = !before.type().boxed().equals(after.type().boxed())
                ? "type.changed"
                : lessSure ? "member.now-optional" : "member.now-mandatory";
        add(
                id,
                before,
                after,
                outcome,
                same ? "" : before.type().source() + " → " + after.type().source());
    }

    /** Returns whether a type names a class that is gone. */
    boolean names(JavaType type) {
        String source = type.source();
        return gone.contains(source.substring(source.indexOf('<') + 1).replace(">", ""));
    }

    private static boolean isDeprecated(JavaMember member) {
        return Feature.isDeprecated(member.member().features());
    }

    private void add(
            String id, @Nullable JavaMember before, @Nullable JavaMember after, JavaOutcome outcome, String text) {
        JavaMember shown = before == null ? after : before;
        if (shown == null) {
            throw new IllegalArgumentException("a change of nothing: " + id);
        }
        found.add(
                id,
                owner.below(shown.member().name()),
                new Finding.Ends(
                        before == null ? null : before.member().span(),
                        after == null ? null : after.member().span()),
                outcome,
                text);
    }
}
