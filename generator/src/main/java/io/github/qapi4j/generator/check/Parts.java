package io.github.qapi4j.generator.check;

import java.util.List;

/** Gives the parts of a definition that its doc comment describes: all that is written in place, but no union's branches. */
enum Parts implements Draft.Visitor<List<Part>> {
    INSTANCE;

    @Override
    public List<Part> visitEnum(EnumDraft draft) {
        return draft.values().stream()
                .map(value -> new Part("value", value.name(), value.features(), value.span()))
                .toList();
    }

    @Override
    public List<Part> visitStruct(StructDraft draft) {
        return members(draft, "member");
    }

    @Override
    public List<Part> visitUnion(UnionDraft draft) {
        return members(draft, "base member");
    }

    @Override
    public List<Part> visitAlternate(AlternateDraft draft) {
        return draft.branches().stream()
                .map(branch -> new Part(
                        "branch", branch.item().name(), List.of(), branch.item().span()))
                .toList();
    }

    @Override
    public List<Part> visitCommand(CommandDraft draft) {
        return members(draft, "argument");
    }

    @Override
    public List<Part> visitEvent(EventDraft draft) {
        return members(draft, "argument");
    }

    private static List<Part> members(Draft draft, String noun) {
        return draft.accept(OwnMembers.INSTANCE).stream()
                .map(member -> Part.of(noun, member))
                .toList();
    }
}
