package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.CommandDefinition;
import io.github.qapi4j.generator.model.DefinedType;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.EnumDefinition;
import io.github.qapi4j.generator.model.EventDefinition;
import io.github.qapi4j.generator.model.ObjectShape;
import io.github.qapi4j.generator.model.StructDefinition;
import io.github.qapi4j.generator.model.Type;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.generator.syntax.StringValue;
import org.jspecify.annotations.Nullable;

/** Turns drafts in which the rules found no fault into the model's definitions. */
enum ModelBuilder implements Draft.Visitor<Definition> {
    INSTANCE;

    @Override
    public Definition visitEnum(EnumDraft draft) {
        return new EnumDefinition(draft.envelope().header(), draft.values(), draft.prefix());
    }

    @Override
    public Definition visitStruct(StructDraft draft) {
        TypeUse base = draft.base();
        return new StructDefinition(
                draft.envelope().header(), base == null ? null : defined(base), Typed.items(draft.members()));
    }

    @Override
    public Definition visitUnion(UnionDraft draft) {
        StringValue discriminator = draft.discriminator();
        if (discriminator == null) {
            throw new IllegalArgumentException(draft.subject() + " was not checked");
        }
        return new UnionDefinition(
                draft.envelope().header(), shape(draft.base()), discriminator.text(), Typed.items(draft.branches()));
    }

    @Override
    public Definition visitAlternate(AlternateDraft draft) {
        return new AlternateDefinition(draft.envelope().header(), Typed.items(draft.branches()));
    }

    @Override
    public Definition visitCommand(CommandDraft draft) {
        TypeUse returns = draft.returns();
        return new CommandDefinition(
                draft.envelope().header(),
                arguments(draft.data()),
                returns == null ? null : returns.type(),
                draft.flags());
    }

    @Override
    public Definition visitEvent(EventDraft draft) {
        return new EventDefinition(draft.envelope().header(), arguments(draft.data()), draft.boxed());
    }

    private static @Nullable ObjectShape arguments(ShapeDraft data) {
        return data.type() == null && data.members().isEmpty() ? null : shape(data);
    }

    private static ObjectShape shape(ShapeDraft shape) {
        TypeUse type = shape.type();
        return type == null
                ? new ObjectShape.Inline(Typed.items(shape.members()))
                : new ObjectShape.Named(defined(type));
    }

    private static DefinedType defined(TypeUse use) {
        Type type = use.type();
        return new DefinedType(type.qapiName());
    }
}
