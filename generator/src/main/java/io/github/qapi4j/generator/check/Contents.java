package io.github.qapi4j.generator.check;

import java.util.List;
import java.util.stream.Stream;

/** Gives the types whose members are part of a definition's own: its base, its branches, its arguments. */
enum Contents implements Draft.Visitor<List<TypeUse>> {
    INSTANCE;

    @Override
    public List<TypeUse> visitEnum(EnumDraft draft) {
        return List.of();
    }

    @Override
    public List<TypeUse> visitStruct(StructDraft draft) {
        return Stream.ofNullable(draft.base()).toList();
    }

    @Override
    public List<TypeUse> visitUnion(UnionDraft draft) {
        return Stream.concat(
                        Stream.ofNullable(draft.base().type()),
                        draft.branches().stream().map(Typed::type))
                .toList();
    }

    @Override
    public List<TypeUse> visitAlternate(AlternateDraft draft) {
        return List.of();
    }

    @Override
    public List<TypeUse> visitCommand(CommandDraft draft) {
        return Stream.ofNullable(draft.data().type()).toList();
    }

    @Override
    public List<TypeUse> visitEvent(EventDraft draft) {
        return Stream.ofNullable(draft.data().type()).toList();
    }
}
