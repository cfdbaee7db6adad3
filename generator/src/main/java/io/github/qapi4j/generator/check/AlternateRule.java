package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.model.Branch;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The branches of an alternate are told apart by the kind of JSON value alone (R112, R113). */
final class AlternateRule {
    private final Context context;

    AlternateRule(Context context) {
        this.context = context;
    }

    /**
     * Checks the branches of an alternate.
     *
     * @param branches those of its branches whose types are known
     */
    void check(AlternateDraft alternate, List<Typed<Branch>> branches) {
        Map<JsonKind, Branch> claimed = new EnumMap<>(JsonKind.class);
        for (Typed<Branch> branch : branches) {
            branch(alternate, branch, claimed);
        }
    }

    private void branch(AlternateDraft alternate, Typed<Branch> branch, Map<JsonKind, Branch> claimed) {
        Set<JsonKind> kinds = branch.type().type().accept(new JsonKinds(context.table()));
        if (kinds.isEmpty()) {
            context.error(
                    alternate,
                    Code.BAD_BRANCH_TYPE,
                    branch.type().span(),
                    "branch '" + branch.item().name() + "' cannot be "
                            + context.describe(branch.type().type()) + ", which has no JSON kind of its own");
        }
        for (JsonKind kind : kinds) {
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
        for (JsonKind kind : kinds) {
            claimed.putIfAbsent(kind, branch.item());
        }
    }
}
