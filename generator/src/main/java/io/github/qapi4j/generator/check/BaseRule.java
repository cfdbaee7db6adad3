package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.diag.Code;

/** A base must be a struct (R101). */
final class BaseRule {
    private final Context context;

    BaseRule(Context context) {
        this.context = context;
    }

    /** Checks a base whose type is known. */
    void check(Draft draft, TypeUse base) {
        Draft struct = context.table().draft(base.type());
        if (struct == null || struct.envelope().kind() != Kind.STRUCT) {
            context.error(
                    draft,
                    Code.BAD_BASE,
                    base.span(),
                    "'base' of " + draft.subject() + " must be a struct, but it is " + context.describe(base.type()));
        }
    }
}
