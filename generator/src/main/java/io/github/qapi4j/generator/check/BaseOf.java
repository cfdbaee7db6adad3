package io.github.qapi4j.generator.check;

import org.jspecify.annotations.Nullable;

/** Gives the type whose members a struct or union starts with; null for everything that has none. */
enum BaseOf implements Draft.Visitor<@Nullable TypeUse> {
    INSTANCE;

    @Override
    public @Nullable TypeUse visitEnum(EnumDraft draft) {
        return null;
    }

    @Override
    public @Nullable TypeUse visitStruct(StructDraft draft) {
        return draft.base();
    }

    @Override
    public @Nullable TypeUse visitUnion(UnionDraft draft) {
        return draft.base().type();
    }

    @Override
    public @Nullable TypeUse visitAlternate(AlternateDraft draft) {
        return null;
    }

    @Override
    public @Nullable TypeUse visitCommand(CommandDraft draft) {
        return null;
    }

    @Override
    public @Nullable TypeUse visitEvent(EventDraft draft) {
        return null;
    }
}
