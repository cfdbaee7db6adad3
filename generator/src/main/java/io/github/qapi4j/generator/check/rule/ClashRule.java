package io.github.qapi4j.generator.check.rule;

import io.github.qapi4j.generator.check.raw.NameShape;
import io.github.qapi4j.generator.check.raw.RawAlternate;
import io.github.qapi4j.generator.check.raw.RawDefinition;
import io.github.qapi4j.generator.check.raw.RawEnum;
import io.github.qapi4j.generator.check.raw.RawUnion;
import io.github.qapi4j.generator.check.raw.WithTypeRef;
import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.EnumValue;
import io.github.qapi4j.generator.model.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names must differ even where {@code -} counts as {@code _}: values of an enum (R99), members of an object with those
 * that it inherits (R102), members of a branch with the common ones (R110), branches of an alternate (R111).
 */
final class ClashRule {
    private final RuleContext context;

    ClashRule(RuleContext context) {
        this.context = context;
    }

    /** Checks the values of an enum (R99), which for a simple union are its branches. */
    void values(RawEnum definition) {
        Map<String, Named> seen = new HashMap<>();
        String noun = definition.info().implied() ? "branch" : "value";
        for (EnumValue value : definition.values()) {
            add(definition, seen, new Named(noun, value.name(), value.span()));
        }
    }

    /** Checks the branches of an alternate (R111). */
    void branches(RawAlternate definition) {
        Map<String, Named> seen = new HashMap<>();
        for (WithTypeRef<Branch> branch : definition.branches()) {
            add(
                    definition,
                    seen,
                    new Named("branch", branch.item().name(), branch.item().span()));
        }
    }

    /**
     * Checks members that are written in place, with each other and with inherited ones (R102). Inherited ones are not
     * compared with each other: they have been, where they are written.
     *
     * @param inherited as {@link Members#inheritedByName} gives them
     */
    void members(
            RawDefinition definition,
            List<WithTypeRef<Member>> members,
            List<Map<String, Member>> inherited,
            String noun) {
        Map<String, Named> seen = new HashMap<>();
        for (WithTypeRef<Member> member : members) {
            Named named = new Named(noun, member.item().name(), member.item().span());
            Member other = Members.find(inherited, NameShape.mapped(named.name()));
            if (other == null) {
                add(definition, seen, named);
            } else {
                clash(definition, named, new Named("inherited member", other.name(), other.span()));
            }
        }
    }

    /** Checks the members of a union's branches, at whatever depth, with its common ones (R110). */
    void branches(RawUnion definition) {
        List<Map<String, Member>> common = context.members().commonByName(definition);
        Map<RawDefinition, List<Clash>> clashes = new IdentityHashMap<>();
        for (WithTypeRef<Branch> branch : definition.branches()) {
            RawDefinition object = context.table().object(branch.type().type());
            if (object != null) {
                clashes.computeIfAbsent(
                                object, type -> clashes(new BranchMembers(context, definition).of(type), common))
                        .forEach(clash -> branchClash(definition, branch.item(), clash.member(), clash.other()));
            }
        }
    }

    /** A member of a branch, and the common member whose name it has. */
    private record Clash(Member member, Member other) {}

    private static List<Clash> clashes(List<Member> members, List<Map<String, Member>> common) {
        List<Clash> clashes = new ArrayList<>();
        Set<String> reported = new HashSet<>();
        boolean shared = false;
        for (Member member : members) {
            Member other = Members.find(common, NameShape.mapped(member.name()));
            // All that comes from a type which branch and base share is one mistake.
            if (other == null || (other == member && shared) || !reported.add(other.name())) {
                continue;
            }
            shared |= other == member;
            clashes.add(new Clash(member, other));
        }
        return clashes;
    }

    private void add(RawDefinition definition, Map<String, Named> seen, Named named) {
        Named other = seen.putIfAbsent(NameShape.mapped(named.name()), named);
        if (other != null) {
            clash(definition, named, other);
        }
    }

    private void clash(RawDefinition definition, Named named, Named other) {
        context.error(
                definition,
                Code.NAME_CLASH,
                named.span(),
                named + " clashes with " + other,
                new Note(other + " is here", other.span()));
    }

    private void branchClash(RawUnion definition, Branch branch, Member member, Member other) {
        String brings = "branch '" + branch.name() + "' brings member '" + member.name() + "', which ";
        if (member == other) {
            context.error(
                    definition,
                    Code.NAME_CLASH,
                    branch.span(),
                    brings + "is a common member already",
                    new Note("branch and base have it from the same type, here", member.span()));
            return;
        }
        context.error(
                definition,
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
