package io.github.qapi4j.generator.check.rule;

import io.github.qapi4j.generator.check.raw.DefinitionKind;
import io.github.qapi4j.generator.check.raw.NameShape;
import io.github.qapi4j.generator.check.raw.RawDefinition;
import io.github.qapi4j.generator.check.raw.RawUnion;
import io.github.qapi4j.generator.check.raw.TypeRef;
import io.github.qapi4j.generator.check.raw.WithTypeRef;
import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.model.Branch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members of a union's branches, at whatever depth, differ from its common ones, even where {@code -} counts as
 * {@code _} (R110).
 */
final class BranchClashRule {
    private final RuleContext context;
    /**
     * The struct that the common members come from → that of a branch → what was found: unions that share them are not
     * compared again.
     */
    private final Map<String, Map<String, List<Clash>>> found = new HashMap<>();

    BranchClashRule(RuleContext context) {
        this.context = context;
    }

    /** A member of a branch, and the common member whose name it has. */
    private record Clash(OwnedMember member, OwnedMember other) {}

    /** Checks the branches of a union. */
    void check(RawUnion union) {
        Map<String, List<Clash>> own = new HashMap<>();
        String base = struct(union.base().type());
        // Members that the union writes down itself are its own.
        Map<String, List<Clash>> ofBase = base.isEmpty() ? own : found.computeIfAbsent(base, unused -> new HashMap<>());
        for (WithTypeRef<Branch> branch : union.branches()) {
            RawDefinition object = context.table().object(branch.type().type());
            if (object != null) {
                boolean shared = object.info().kind() == DefinitionKind.STRUCT;
                for (Clash clash : clashes(union, object, shared ? ofBase : own)) {
                    report(union, branch.item(), clash.member(), clash.other());
                }
            }
        }
    }

    /** Returns the name of the struct that is meant; empty for what is none. */
    private String struct(@Nullable TypeRef use) {
        RawDefinition base = use == null ? null : context.table().object(use.type());
        return base != null && base.info().kind() == DefinitionKind.STRUCT ? base.name() : "";
    }

    /**
     * Returns how a branch clashes with its union.
     *
     * @param known the branch's type → what was found before
     */
    private List<Clash> clashes(RawUnion union, RawDefinition branch, Map<String, List<Clash>> known) {
        List<Clash> clashes = known.get(branch.name());
        if (clashes == null) {
            clashes = clashes(union, branch);
            known.put(branch.name(), clashes);
        }
        return clashes;
    }

    private List<Clash> clashes(RawUnion union, RawDefinition branch) {
        List<Map<String, OwnedMember>> common = context.members().commonByName(union);
        List<Clash> clashes = new ArrayList<>();
        Set<String> reported = new HashSet<>();
        boolean shared = false;
        for (OwnedMember member : new BranchMembers(context, union).of(branch)) {
            OwnedMember other = Members.find(common, NameShape.mapped(member.name()));
            // All that comes from a type which branch and base share is one mistake.
            if (other == null || (other.isSameAs(member) && shared) || !reported.add(other.name())) {
                continue;
            }
            shared |= other.isSameAs(member);
            clashes.add(new Clash(member, other));
        }
        return clashes;
    }

    private void report(RawUnion union, Branch branch, OwnedMember member, OwnedMember other) {
        String brings = "branch '" + branch.name() + "' brings member '" + member.name() + "', which ";
        if (member.isSameAs(other)) {
            context.error(
                    union,
                    Code.NAME_CLASH,
                    branch.span(),
                    brings + "is a common member already",
                    new Note("branch and base have it from the same type, here", member.span()));
            return;
        }
        context.error(
                union,
                Code.NAME_CLASH,
                branch.span(),
                brings + "clashes with common member '" + other.name() + "'",
                new Note("the branch's member is here", member.span()),
                new Note("the common member is here", other.span()));
    }
}
