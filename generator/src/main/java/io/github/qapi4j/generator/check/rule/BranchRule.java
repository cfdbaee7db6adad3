package io.github.qapi4j.generator.check.rule;

import io.github.qapi4j.generator.check.raw.RawEnum;
import io.github.qapi4j.generator.check.raw.RawUnion;
import io.github.qapi4j.generator.check.raw.WithTypeRef;
import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.EnumValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A union has branches (R107), each for a value of its tag (R108), each with members (R109). */
final class BranchRule {
    private final RuleContext context;
    private final RawUnion union;
    private final RawEnum tag;
    private final Set<String> values = new LinkedHashSet<>();

    /** Makes the rule for one union and the enum of its tag. */
    BranchRule(RuleContext context, RawUnion union, RawEnum tag) {
        this.context = context;
        this.union = union;
        this.tag = tag;
        for (EnumValue value : tag.values()) {
            values.add(value.name());
        }
    }

    /** Checks that there is any branch, be it an implied one (R107). */
    void any() {
        if (tag.info().sound() && union.branches().isEmpty() && tag.values().isEmpty()) {
            Note reason = new Note(
                    tag.subject() + " has no values", tag.info().header().span());
            context.error(
                    union,
                    Code.EMPTY_UNION,
                    union.info().header().span(),
                    union.subject() + " has no branches",
                    union.simple() ? new Note[0] : new Note[] {reason});
        }
    }

    /** Checks that a branch is for a value of the tag (R108). */
    void value(Branch branch) {
        if (values.contains(branch.name()) || !tag.info().sound()) {
            return;
        }
        List<Note> notes = new ArrayList<>(context.guess(branch.name(), () -> values));
        notes.add(
                new Note(tag.subject() + " is defined here", tag.info().header().span()));
        context.error(
                union,
                Code.UNKNOWN_BRANCH,
                branch.span(),
                "branch '" + branch.name() + "' is not a value of " + tag.subject(),
                notes.toArray(Note[]::new));
    }

    /** Checks that a branch of known type has members (R109). */
    void type(WithTypeRef<Branch> branch) {
        if (context.table().object(branch.type().type()) == null) {
            context.error(
                    union,
                    Code.BAD_BRANCH_TYPE,
                    branch.type().span(),
                    "branch '" + branch.item().name() + "' must be a struct or a union, but it is "
                            + context.describe(branch.type().type()));
        }
    }
}
