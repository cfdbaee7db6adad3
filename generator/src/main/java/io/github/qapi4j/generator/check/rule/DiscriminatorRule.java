package io.github.qapi4j.generator.check.rule;

import io.github.qapi4j.generator.check.raw.RawEnum;
import io.github.qapi4j.generator.check.raw.RawUnion;
import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.type.ArrayType;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;
import io.github.qapi4j.generator.syntax.value.StringValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A union's discriminator is a mandatory, unconditional common member of an enum type (R103 to R106). */
final class DiscriminatorRule {
    private final RuleContext context;

    DiscriminatorRule(RuleContext context) {
        this.context = context;
    }

    /** Checks a union's discriminator; returns its enum, or null where it is not known or not an enum. */
    @Nullable
    RawEnum check(RawUnion union) {
        StringValue name = union.discriminator();
        if (name == null) {
            return null;
        }
        List<Member> members = context.members().common(union);
        for (Member member : members) {
            if (member.name().equals(name.text())) {
                return tag(union, name, member);
            }
        }
        if (context.members().complete(union)) {
            missing(union, name, members);
        }
        return null;
    }

    private void missing(RawUnion union, StringValue name, List<Member> members) {
        List<Note> notes = new ArrayList<>();
        if (name.text().startsWith("*")) {
            notes.add(Note.of("the '*' of an optional member is not part of its name"));
        }
        notes.addAll(context.guess(
                name.text(), () -> members.stream().map(Member::name).toList()));
        context.error(
                union,
                Code.BAD_DISCRIMINATOR,
                name.span(),
                "discriminator '" + name.text() + "' is not a member of the base",
                notes.toArray(Note[]::new));
    }

    private @Nullable RawEnum tag(RawUnion union, StringValue name, Member member) {
        RawEnum tag = context.table().definition(member.type()) instanceof RawEnum found ? found : null;
        if (tag == null) {
            if (isKnown(member.type())) {
                report(union, name, member, "must be of an enum type, but it is of " + context.describe(member.type()));
            }
        } else if (member.optional()) {
            report(union, name, member, "must not be optional");
        } else if (member.condition() != null) {
            report(union, name, member, "must not be conditional");
        }
        return tag;
    }

    private boolean isKnown(Type type) {
        Type named = type instanceof ArrayType array ? array.element() : type;
        return !(named instanceof DefinedType) || context.table().definition(named) != null;
    }

    private void report(RawUnion union, StringValue name, Member member, String fault) {
        context.error(
                union,
                Code.BAD_DISCRIMINATOR,
                name.span(),
                "discriminator '" + name.text() + "' " + fault,
                new Note("member '" + member.name() + "' is here", member.span()));
    }
}
