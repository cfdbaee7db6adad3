package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.model.Member;
import java.util.List;

/** Gives the members that a definition writes in place; none where it names a type. */
enum OwnMembers implements Draft.Visitor<List<Member>> {
    INSTANCE;

    @Override
    public List<Member> visitEnum(EnumDraft draft) {
        return List.of();
    }

    @Override
    public List<Member> visitStruct(StructDraft draft) {
        return items(draft.members());
    }

    @Override
    public List<Member> visitUnion(UnionDraft draft) {
        return items(draft.base().members());
    }

    @Override
    public List<Member> visitAlternate(AlternateDraft draft) {
        return List.of();
    }

    @Override
    public List<Member> visitCommand(CommandDraft draft) {
        return items(draft.data().members());
    }

    @Override
    public List<Member> visitEvent(EventDraft draft) {
        return items(draft.data().members());
    }

    private static List<Member> items(List<Typed<Member>> members) {
        return Typed.items(members);
    }
}
