package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.EnumValue;
import io.github.qapi4j.generator.model.Member;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules on one definition within the whole, in the order in which QEMU applies them (R96 to R117). What a definition
 * is made of, its base, branches and arguments, is checked before it goes on. Definitions that are not sound are left
 * alone.
 */
final class DefinitionRules implements Draft.Visitor<@Nullable Void> {
    private final Context context;
    private final UnknownTypeRule types;
    private final FeatureRule features;
    private final ClashRule clashes;
    private final CycleRule cycles;

    DefinitionRules(Context context) {
        this.context = context;
        this.types = new UnknownTypeRule(context);
        this.features = new FeatureRule(context);
        this.clashes = new ClashRule(context);
        this.cycles = new CycleRule(context);
    }

    /** Checks a definition, unless another one's check has led to it before. */
    void check(Draft draft) {
        check(draft, null);
    }

    private void check(Draft draft, @Nullable TypeUse by) {
        if (draft.envelope().sound() && cycles.enter(draft, by)) {
            features.definition(draft);
            draft.accept(this);
            cycles.leave();
        }
    }

    private void descend(TypeUse use) {
        Draft draft = context.table().object(use.type());
        if (draft != null) {
            check(draft, use);
        }
    }

    /** Checks the values of an enum. */
    @Override
    public @Nullable Void visitEnum(EnumDraft draft) {
        for (EnumValue value : draft.values()) {
            features.distinct(draft, value.features(), "value '" + value.name() + "'");
        }
        clashes.values(draft);
        return null;
    }

    /** Checks the base of a struct, then its members. */
    @Override
    public @Nullable Void visitStruct(StructDraft draft) {
        if (draft.base() != null) {
            base(draft, draft.base());
        }
        members(draft, draft.members(), "member");
        clashes.members(draft, draft.members(), context.members().inheritedByName(draft), "member");
        return null;
    }

    /** Checks the common members of a union, its tag, then its branches. */
    @Override
    public @Nullable Void visitUnion(UnionDraft draft) {
        if (lacksItsEnum(draft)) {
            return null;
        }
        if (draft.base().type() != null) {
            base(draft, draft.base().type());
        }
        members(draft, draft.base().members(), "base member");
        clashes.members(draft, draft.base().members(), List.of(), "base member");
        EnumDraft tag = new DiscriminatorRule(context).check(draft);
        if (tag != null) {
            branches(draft, tag);
            clashes.branches(draft);
        }
        return null;
    }

    /** Returns whether something else has the name of the enum that a simple union implies, as was reported. */
    private boolean lacksItsEnum(UnionDraft draft) {
        if (!draft.simple()) {
            return false;
        }
        String name = draft.base().ownMembers().get(0).type().qapiName();
        Draft found = context.table().find(name);
        return found == null || !found.envelope().implied();
    }

    /** Checks branches; without a tag that they could be for, they are left alone. */
    private void branches(UnionDraft draft, EnumDraft tag) {
        BranchRule rule = new BranchRule(context, draft, tag);
        rule.any();
        for (Typed<Branch> branch : draft.branches()) {
            boolean known =
                    types.check(draft, branch.type(), "branch '" + branch.item().name() + "'");
            rule.value(branch.item());
            if (known) {
                rule.type(branch);
                descend(branch.type());
            }
        }
    }

    /** Checks the branches of an alternate. */
    @Override
    public @Nullable Void visitAlternate(AlternateDraft draft) {
        List<Typed<Branch>> known = new ArrayList<>();
        for (Typed<Branch> branch : draft.branches()) {
            if (types.check(draft, branch.type(), "branch '" + branch.item().name() + "'")) {
                known.add(branch);
            }
        }
        clashes.branches(draft);
        new AlternateRule(context).check(draft, known);
        return null;
    }

    /** Checks the arguments of a command, then its result, if it has one. */
    @Override
    public @Nullable Void visitCommand(CommandDraft draft) {
        data(draft, draft.data(), draft.flags().boxed());
        TypeUse returns = draft.returns();
        if (returns != null && types.check(draft, returns, "'returns' of " + draft.subject())) {
            new ReturnsRule(context).check(draft, returns);
        }
        return null;
    }

    private void base(Draft draft, TypeUse base) {
        if (types.check(draft, base, "'base' of " + draft.subject())) {
            new BaseRule(context).check(draft, base);
            descend(base);
        }
    }

    private void members(Draft draft, List<Typed<Member>> members, String noun) {
        for (Typed<Member> member : members) {
            String subject = draft.envelope().implied()
                    ? "a branch of " + draft.envelope().ref().subject()
                    : noun + " '" + member.item().name() + "'";
            types.check(draft, member.type(), subject);
            features.distinct(draft, member.item().features(), subject);
        }
    }

    @Override
    public @Nullable Void visitEvent(EventDraft draft) {
        data(draft, draft.data(), draft.boxed());
        return null;
    }

    private void data(Draft draft, ShapeDraft data, boolean boxed) {
        ArgumentsRule rule = new ArgumentsRule(context);
        TypeUse type = data.type();
        if (type != null && types.check(draft, type, "'data' of " + draft.subject())) {
            rule.type(draft, type, boxed);
            descend(type);
        }
        members(draft, data.members(), "argument");
        clashes.members(draft, data.members(), List.of(), "argument");
        rule.conditions(draft, data, boxed);
    }
}
