package io.github.qapi4j.generator.check.rule;

import io.github.qapi4j.generator.check.raw.DefinitionKind;
import io.github.qapi4j.generator.check.raw.RawDefinition;
import io.github.qapi4j.generator.check.raw.RawShape;
import io.github.qapi4j.generator.check.raw.TypeRef;
import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.model.Member;
import java.util.List;

/** What arguments of commands and events may be (R114 to R116). */
final class ArgumentsRule {
    private final RuleContext context;

    ArgumentsRule(RuleContext context) {
        this.context = context;
    }

    /** Checks data that names a known type: it is a struct (R114), or a union if it is boxed (R115). */
    void type(RawDefinition definition, TypeRef data, boolean boxed) {
        RawDefinition object = context.table().object(data.type());
        if (object == null) {
            context.error(
                    definition,
                    Code.BAD_ARGUMENTS_TYPE,
                    data.span(),
                    "'data' of " + definition.subject() + " must be a struct or a union, but it is "
                            + context.describe(data.type()));
        } else if (object.info().kind() == DefinitionKind.UNION && !boxed) {
            context.error(
                    definition,
                    Code.BAD_ARGUMENTS_TYPE,
                    data.span(),
                    "'data' of " + definition.subject() + " can be " + object.subject() + " only if it is boxed",
                    Note.of("add 'boxed': true"));
        }
    }

    /** Checks that arguments which are not boxed are unconditional (R116). */
    void conditions(RawDefinition definition, RawShape data, boolean boxed) {
        if (boxed || context.dialect().hasConditionalArguments()) {
            return;
        }
        TypeRef type = data.type();
        List<Member> members = type == null
                ? definition.ownMembers()
                : context.members().common(context.table().object(type.type()));
        for (Member member : members) {
            if (member.condition() != null) {
                String message = "argument '" + member.name() + "' is conditional, which needs boxed arguments";
                Note remedy = Note.of("add 'boxed': true and give the arguments as a type");
                if (type == null) {
                    context.error(definition, Code.CONDITIONAL_ARGUMENT, member.span(), message, remedy);
                } else {
                    Note place = new Note("member '" + member.name() + "' is here", member.span());
                    context.error(definition, Code.CONDITIONAL_ARGUMENT, type.span(), message, place, remedy);
                }
                return;
            }
        }
    }
}
