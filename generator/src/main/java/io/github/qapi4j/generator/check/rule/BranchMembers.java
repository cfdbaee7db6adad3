package io.github.qapi4j.generator.check.rule;

import io.github.qapi4j.generator.check.raw.RawDefinition;
import io.github.qapi4j.generator.check.raw.RawUnion;
import io.github.qapi4j.generator.check.raw.WithTypeRef;
import io.github.qapi4j.generator.model.Branch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Gathers every member that a branch can bring into its union: common ones and those of nested branches. */
final class BranchMembers {
    private final RuleContext context;
    private final Set<RawDefinition> visited = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<OwnedMember> members = new ArrayList<>();

    /**
     * Makes a search of one branch.
     *
     * @param union the branch's union; a branch that leads back to it brings nothing new, and is an error of its own
     */
    BranchMembers(RuleContext context, RawUnion union) {
        this.context = context;
        visited.add(union);
    }

    /** Returns the members of a struct or union with all branches. */
    List<OwnedMember> of(RawDefinition object) {
        gather(object);
        return members;
    }

    private void gather(RawDefinition object) {
        if (!visited.add(object)) {
            return;
        }
        members.addAll(context.members().owned(object));
        if (object instanceof RawUnion union) {
            for (WithTypeRef<Branch> branch : union.branches()) {
                RawDefinition nested = context.table().object(branch.type().type());
                if (nested != null) {
                    gather(nested);
                }
            }
        }
    }
}
