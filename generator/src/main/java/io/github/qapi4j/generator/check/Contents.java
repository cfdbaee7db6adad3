package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.model.Branch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives the types whose members are part of a definition's own: its base, its branches, its arguments. */
enum Contents implements Draft.Visitor<List<TypeUse>> {
    INSTANCE;

    @Override
    public List<TypeUse> visitEnum(EnumDraft draft) {
        return List.of();
    }

    @Override
    public List<TypeUse> visitStruct(StructDraft draft) {
        return listOf(draft.base());
    }

    @Override
    public List<TypeUse> visitUnion(UnionDraft draft) {
        List<TypeUse> contents = new ArrayList<>(listOf(draft.base().type()));
        for (Typed<Branch> branch : draft.branches()) {
            contents.add(branch.type());
        }
        return contents;
    }

    @Override
    public List<TypeUse> visitAlternate(AlternateDraft draft) {
        return List.of();
    }

    @Override
    public List<TypeUse> visitCommand(CommandDraft draft) {
        return listOf(draft.data().type());
    }

    @Override
    public List<TypeUse> visitEvent(EventDraft draft) {
        return listOf(draft.data().type());
    }

    private static List<TypeUse> listOf(@Nullable TypeUse type) {
        return type == null ? List.of() : List.of(type);
    }
}
