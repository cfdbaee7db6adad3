package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.EnumValue;
import io.github.qapi4j.generator.model.Member;
import java.util.ArrayList;
import java.util.List;

/** Gives the parts of a definition that its doc comment describes: all that is written in place, but no union's branches. */
enum Parts implements Draft.Visitor<List<Part>> {
    INSTANCE;

    @Override
    public List<Part> visitEnum(EnumDraft draft) {
        List<Part> parts = new ArrayList<>();
        for (EnumValue value : draft.values()) {
            parts.add(new Part("value", value.name(), value.features(), value.span()));
        }
        return parts;
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
        List<Part> parts = new ArrayList<>();
        for (Branch branch : Typed.items(draft.branches())) {
            parts.add(new Part("branch", branch.name(), List.of(), branch.span()));
        }
        return parts;
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
        List<Part> parts = new ArrayList<>();
        for (Member member : draft.accept(OwnMembers.INSTANCE)) {
            parts.add(Part.of(noun, member));
        }
        return parts;
    }
}
