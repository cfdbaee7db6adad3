package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.EnumValue;
import io.github.qapi4j.generator.model.Member;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names must differ even where {@code -} counts as {@code _}: values of an enum (R99), members of an object with those
 * that it inherits (R102), members of a branch with the common ones (R110), branches of an alternate (R111).
 */
final class ClashRule {
    private final Context context;

    ClashRule(Context context) {
        this.context = context;
    }

    /** Checks the values of an enum (R99). */
    void values(EnumDraft draft) {
        Map<String, Named> seen = new HashMap<>();
        for (EnumValue value : draft.values()) {
            add(draft, seen, new Named("value", value.name(), value.span()));
        }
    }

    /** Checks the branches of an alternate (R111). */
    void branches(AlternateDraft draft) {
        Map<String, Named> seen = new HashMap<>();
        for (Typed<Branch> branch : draft.branches()) {
            add(
                    draft,
                    seen,
                    new Named("branch", branch.item().name(), branch.item().span()));
        }
    }

    /**
     * Checks members that are written in place, with each other and with inherited ones (R102). Inherited ones are not
     * compared with each other: they have been, where they are written.
     */
    void members(Draft draft, List<Typed<Member>> members, List<Member> inherited, String noun) {
        Map<String, Named> seen = new HashMap<>();
        for (Member member : inherited) {
            seen.putIfAbsent(
                    NameShape.mapped(member.name()), new Named("inherited member", member.name(), member.span()));
        }
        for (Typed<Member> member : members) {
            add(draft, seen, new Named(noun, member.item().name(), member.item().span()));
        }
    }

    /** Checks the members of a union's branches, at whatever depth, with its common ones (R110). */
    void branches(UnionDraft draft) {
        Map<String, Member> common = new HashMap<>();
        for (Member member : context.members().common(draft)) {
            common.putIfAbsent(NameShape.mapped(member.name()), member);
        }
        for (Typed<Branch> branch : draft.branches()) {
            Draft object = context.table().object(branch.type().type());
            if (object != null) {
                branch(draft, branch.item(), new BranchMembers(context, draft).of(object), common);
            }
        }
    }

    private void branch(UnionDraft draft, Branch branch, List<Member> members, Map<String, Member> common) {
        Set<String> reported = new HashSet<>();
        boolean shared = false;
        for (Member member : members) {
            Member other = common.get(NameShape.mapped(member.name()));
            // All that comes from a type which branch and base share is one mistake.
            if (other == null || (other == member && shared) || !reported.add(other.name())) {
                continue;
            }
            shared |= other == member;
            branchClash(draft, branch, member, other);
        }
    }

    private void add(Draft draft, Map<String, Named> seen, Named named) {
        Named other = seen.putIfAbsent(NameShape.mapped(named.name()), named);
        if (other != null) {
            context.error(
                    draft,
                    Code.NAME_CLASH,
                    named.span(),
                    named + " clashes with " + other,
                    new Note(other + " is here", other.span()));
        }
    }

    private void branchClash(UnionDraft draft, Branch branch, Member member, Member other) {
        String brings = "branch '" + branch.name() + "' brings member '" + member.name() + "', which ";
        if (member == other) {
            context.error(
                    draft,
                    Code.NAME_CLASH,
                    branch.span(),
                    brings + "is a common member already",
                    new Note("branch and base have it from the same type, here", member.span()));
            return;
        }
        context.error(
                draft,
                Code.NAME_CLASH,
                branch.span(),
                brings + "clashes with common member '" + other.name() + "'",
                new Note("the branch's member is here", member.span()),
                new Note("the common member is here", other.span()));
    }

    private record Named(String noun, String name, Span span) {
        @Override
        public String toString() {
            return noun + " '" + name + "'";
        }
    }
}
