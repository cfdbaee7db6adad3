package io.github.qapi4j.generator.check.rule;

import io.github.qapi4j.generator.check.raw.RawCommand;
import io.github.qapi4j.generator.check.raw.TypeRef;
import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.model.type.ArrayType;
import io.github.qapi4j.generator.model.type.Type;

/** Commands return objects or arrays of them, so that results can grow (R117). */
final class ReturnsRule {
    private final RuleContext context;

    ReturnsRule(RuleContext context) {
        this.context = context;
    }

    /** Checks a result of known type. */
    void check(RawCommand command, TypeRef returns) {
        Type named = returns.type() instanceof ArrayType array ? array.element() : returns.type();
        boolean exempt = context.pragmas().commandReturnsExceptions().contains(command.name());
        if (context.table().object(named) == null && !exempt) {
            context.error(
                    command,
                    Code.BAD_RETURN_TYPE,
                    returns.span(),
                    command.subject() + " must return a struct, a union or an array of these, but it returns "
                            + context.describe(returns.type()),
                    Note.of("pragma 'command-returns-exceptions' exempts commands"));
        }
    }
}
