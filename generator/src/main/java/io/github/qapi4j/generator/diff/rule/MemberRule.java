package io.github.qapi4j.generator.diff.rule;

import io.github.qapi4j.generator.diff.doc.DefaultNotes;
import io.github.qapi4j.generator.diff.graph.Traits;
import io.github.qapi4j.generator.diff.graph.WireMember;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code member.*}: members of objects, arguments of commands, data of events.
 *
 * @param to what is compared, and takes what is found
 */
record MemberRule(Comparison to) {
    /** Compares what is in both schemas. */
    void compare(WirePath place, WireMember before, WireMember after) {
        Traits first = before.traits();
        Traits second = after.traits();
        if (before.optional() != after.optional()) {
            String word = after.optional() ? "now-optional" : "now-mandatory";
            Outcome outcome = after.optional()
                    ? to.either(Outcome.CLIENT_RISK, Outcome.SERVER_BREAK)
                    : to.either(Outcome.SERVER_BREAK, Outcome.CLIENT_BREAK);
            to.add(new Change("member." + word, place, Change.Nature.CHANGED, first, second, outcome, ""));
        }
        compareDefaults(place, before, after);
        new TypeRule(place, first, second, to).compare(before.type(), after.type());
        FeatureRule.compare(place, first, second, to);
        ConditionRule.compare(place, first, second, to, ifRemoved(before), ifAdded(after));
    }

    /** Only doc comments tell defaults, and only where both do, another one is known to be another. */
    private void compareDefaults(WirePath place, WireMember before, WireMember after) {
        DefaultNotes old = before.defaults();
        DefaultNotes now = after.defaults();
        if (to.direction() != Direction.SEND || !before.optional() || !after.optional() || old == null || now == null) {
            return;
        }
        String name = place.text().substring(place.text().lastIndexOf('/') + 1);
        if (!DefaultNotes.mayDiffer(name, old, now)) {
            return;
        }
        String was = old.find(name);
        String is = now.find(name);
        if (was != null && is != null && !was.equals(is)) {
            to.add(new Change(
                    "default.changed",
                    place,
                    Change.Nature.CHANGED,
                    before.traits(),
                    after.traits(),
                    Outcome.INFO,
                    was + " → " + is));
        }
    }

    /** Adds a member that is new. */
    void added(WirePath place, WireMember member) {
        String id = "member.added." + (member.optional() ? "optional" : "mandatory");
        to.add(Change.added(
                id, place, member.traits(), ifAdded(member), to.after().describe(member.type())));
    }

    /** Adds a member that is gone. */
    void removed(WirePath place, WireMember member) {
        to.add(Change.removed("member.removed", place, member.traits(), ifRemoved(member), word(member)));
    }

    /**
     * Adds a common member that only some branches still have.
     *
     * @param values the values of the tag that bring it
     */
    void movedToBranch(WirePath place, WireMember member, List<String> values) {
        Outcome outcome = member.optional()
                ? to.either(Outcome.SERVER_BREAK, Outcome.SERVER_RISK)
                : to.either(Outcome.BREAK, Outcome.SERVER_BREAK);
        String text = word(member) + ", now only of " + String.join(", ", values);
        to.add(new Change(
                "member.moved-to-branch", place, Change.Nature.CHANGED, member.traits(), null, outcome, text));
    }

    /**
     * Adds a common member that only some branches had.
     *
     * @param values the values of the tag that brought it
     * @param old the member of the first of these
     */
    void movedToCommon(WirePath place, WireMember member, List<String> values, @Nullable WireMember old) {
        Outcome outcome =
                member.optional() ? Outcome.CLIENT_RISK : to.either(Outcome.SERVER_BREAK, Outcome.CLIENT_BREAK);
        String text = word(member) + ", was only of " + String.join(", ", values);
        to.add(new Change(
                "member.moved-to-common",
                place,
                Change.Nature.CHANGED,
                old == null ? null : old.traits(),
                member.traits(),
                outcome,
                text));
    }

    private Outcome ifAdded(WireMember member) {
        if (member.optional()) {
            return to.either(Outcome.CLIENT_RISK, Outcome.OK);
        }
        return to.either(Outcome.BREAK, Outcome.CLIENT_BREAK);
    }

    private Outcome ifRemoved(WireMember member) {
        if (member.optional()) {
            return to.either(Outcome.SERVER_BREAK, Outcome.SERVER_RISK);
        }
        return to.either(Outcome.BREAK, Outcome.SERVER_BREAK);
    }

    private static String word(WireMember member) {
        return member.optional() ? "optional" : "mandatory";
    }
}
