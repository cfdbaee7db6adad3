package io.github.qapi4j.generator.check.rule;

import io.github.qapi4j.generator.check.raw.DefinitionKind;
import io.github.qapi4j.generator.check.raw.RawDefinition;
import io.github.qapi4j.generator.check.raw.TypeRef;
import io.github.qapi4j.generator.diag.Code;

/** A base must be a struct (R101). */
final class BaseRule {
    private final RuleContext context;

    BaseRule(RuleContext context) {
        this.context = context;
    }

    /** Checks a base whose type is known. */
    void check(RawDefinition definition, TypeRef base) {
        RawDefinition struct = context.table().definition(base.type());
        if (struct == null || struct.info().kind() != DefinitionKind.STRUCT) {
            context.error(
                    definition,
                    Code.BAD_BASE,
                    base.span(),
                    "'base' of " + definition.subject() + " must be a struct, but it is "
                            + context.describe(base.type()));
        }
    }
}
