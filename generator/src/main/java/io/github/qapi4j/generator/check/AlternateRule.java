package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.model.Branch;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The branches of an alternate are told apart by the kind of JSON value alone (R112, R113). */
final class AlternateRule {
    private final Context context;

    AlternateRule(Context context) {
        this.context = context;
    }

    /** Checks the branches of an alternate, of which those of unknown types are skipped. */
    void check(AlternateDraft alternate, Set<Typed<Branch>> known) {
        Map<JsonKind, Branch> claimed = new EnumMap<>(JsonKind.class);
        for (Typed<Branch> branch : alternate.branches()) {
            if (known.contains(branch)) {
                branch(alternate, branch, claimed);
            }
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
        kinds.forEach(kind -> claimed.putIfAbsent(kind, branch.item()));
    }
}
