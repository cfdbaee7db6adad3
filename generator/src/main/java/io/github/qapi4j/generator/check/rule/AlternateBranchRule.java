package io.github.qapi4j.generator.check.rule;

import io.github.qapi4j.generator.check.raw.RawAlternate;
import io.github.qapi4j.generator.check.raw.ValueKind;
import io.github.qapi4j.generator.check.raw.WithTypeRef;
import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.model.Branch;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The branches of an alternate are told apart by the kind of JSON value alone (R112, R113). */
final class AlternateBranchRule {
    private final RuleContext context;

    AlternateBranchRule(RuleContext context) {
        this.context = context;
    }

    /**
     * Checks the branches of an alternate.
     *
     * @param branches those of its branches whose types are known
     */
    void check(RawAlternate alternate, List<WithTypeRef<Branch>> branches) {
        Map<ValueKind, Branch> claimed = new EnumMap<>(ValueKind.class);
        for (WithTypeRef<Branch> branch : branches) {
            branch(alternate, branch, claimed);
        }
    }

    private void branch(RawAlternate alternate, WithTypeRef<Branch> branch, Map<ValueKind, Branch> claimed) {
        Set<ValueKind> kinds = branch.type().type().accept(new BranchKinds(context.table()));
        if (kinds.isEmpty()) {
            context.error(
                    alternate,
                    Code.BAD_BRANCH_TYPE,
                    branch.type().span(),
                    "branch '" + branch.item().name() + "' cannot be "
                            + context.describe(branch.type().type()) + ", which has no JSON kind of its own");
        }
        for (ValueKind kind : kinds) {
            Branch other = claimed.get(kind);
            if (other != null) {
                context.error(
                        alternate,
                        Code.AMBIGUOUS_BRANCH,
                        branch.item().span(),
                        "branch '" + branch.item().name() + "' cannot be told from branch '" + other.name()
                                + "', both take " + kind.words(),
                        new Note("branch '" + other.name() + "' is here", other.span()));
                break;
            }
        }
        for (ValueKind kind : kinds) {
            claimed.putIfAbsent(kind, branch.item());
        }
    }
}
