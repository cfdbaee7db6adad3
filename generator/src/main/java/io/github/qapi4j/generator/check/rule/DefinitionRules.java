package io.github.qapi4j.generator.check.rule;

import io.github.qapi4j.generator.check.raw.RawAlternate;
import io.github.qapi4j.generator.check.raw.RawCommand;
import io.github.qapi4j.generator.check.raw.RawDefinition;
import io.github.qapi4j.generator.check.raw.RawEnum;
import io.github.qapi4j.generator.check.raw.RawEvent;
import io.github.qapi4j.generator.check.raw.RawShape;
import io.github.qapi4j.generator.check.raw.RawStruct;
import io.github.qapi4j.generator.check.raw.RawUnion;
import io.github.qapi4j.generator.check.raw.TypeRef;
import io.github.qapi4j.generator.check.raw.WithTypeRef;
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
// In its mode for JDK 17 NullAway takes R for what is never null.
@SuppressWarnings("NullAway")
public final class DefinitionRules implements RawDefinition.Visitor<@Nullable Void> {
    private final RuleContext context;
    private final UnknownTypeRule types;
    private final FeatureNamesRule features;
    private final ClashRule clashes;
    private final BranchClashRule branchClashes;
    private final CycleRule cycles;

    public DefinitionRules(RuleContext context) {
        this.context = context;
        this.types = new UnknownTypeRule(context);
        this.features = new FeatureNamesRule(context);
        this.clashes = new ClashRule(context);
        this.branchClashes = new BranchClashRule(context);
        this.cycles = new CycleRule(context);
    }

    /** Checks a definition, unless another one's check has led to it before. */
    public void check(RawDefinition definition) {
        check(definition, null);
    }

    private void check(RawDefinition definition, @Nullable TypeRef by) {
        if (definition.info().sound() && cycles.enter(definition, by)) {
            features.definition(definition);
            definition.accept(this);
            cycles.leave();
        }
    }

    private void descend(TypeRef use) {
        RawDefinition definition = context.table().object(use.type());
        if (definition != null) {
            check(definition, use);
        }
    }

    /** Checks the values of an enum. */
    @Override
    public @Nullable Void visitEnum(RawEnum definition) {
        for (EnumValue value : definition.values()) {
            features.distinct(definition, value.features(), "value '" + value.name() + "'");
        }
        clashes.values(definition);
        return null;
    }

    /** Checks the base of a struct, then its members. */
    @Override
    public @Nullable Void visitStruct(RawStruct definition) {
        if (definition.base() != null) {
            base(definition, definition.base());
        }
        members(definition, definition.members(), "member");
        clashes.members(definition, definition.members(), context.members().inheritedByName(definition), "member");
        return null;
    }

    /** Checks the common members of a union, its tag, then its branches. */
    @Override
    public @Nullable Void visitUnion(RawUnion definition) {
        if (lacksItsEnum(definition)) {
            return null;
        }
        if (definition.base().type() != null) {
            base(definition, definition.base().type());
        }
        members(definition, definition.base().members(), "base member");
        clashes.members(definition, definition.base().members(), List.of(), "base member");
        RawEnum tag = new DiscriminatorRule(context).check(definition);
        if (tag != null) {
            branches(definition, tag);
            branchClashes.check(definition);
        }
        return null;
    }

    /** Returns whether something else has the name of the enum that a simple union implies, as was reported. */
    private boolean lacksItsEnum(RawUnion definition) {
        if (!definition.simple()) {
            return false;
        }
        String name = definition.base().ownMembers().get(0).type().qapiName();
        RawDefinition found = context.table().find(name);
        return found == null || !found.info().implied();
    }

    /** Checks branches; without a tag that they could be for, they are left alone. */
    private void branches(RawUnion definition, RawEnum tag) {
        BranchRule rule = new BranchRule(context, definition, tag);
        rule.any();
        for (WithTypeRef<Branch> branch : definition.branches()) {
            boolean known = types.check(
                    definition, branch.type(), "branch '" + branch.item().name() + "'");
            rule.value(branch.item());
            if (known) {
                rule.type(branch);
                descend(branch.type());
            }
        }
    }

    /** Checks the branches of an alternate. */
    @Override
    public @Nullable Void visitAlternate(RawAlternate definition) {
        List<WithTypeRef<Branch>> known = new ArrayList<>();
        for (WithTypeRef<Branch> branch : definition.branches()) {
            if (types.check(
                    definition, branch.type(), "branch '" + branch.item().name() + "'")) {
                known.add(branch);
            }
        }
        clashes.branches(definition);
        new AlternateBranchRule(context).check(definition, known);
        return null;
    }

    /** Checks the arguments of a command, then its result, if it has one. */
    @Override
    public @Nullable Void visitCommand(RawCommand definition) {
        data(definition, definition.data(), definition.flags().boxed());
        TypeRef returns = definition.returns();
        if (returns != null && types.check(definition, returns, "'returns' of " + definition.subject())) {
            new ReturnsRule(context).check(definition, returns);
        }
        return null;
    }

    private void base(RawDefinition definition, TypeRef base) {
        if (types.check(definition, base, "'base' of " + definition.subject())) {
            new BaseRule(context).check(definition, base);
            descend(base);
        }
    }

    private void members(RawDefinition definition, List<WithTypeRef<Member>> members, String noun) {
        for (WithTypeRef<Member> member : members) {
            String subject = definition.info().implied()
                    ? "a branch of " + definition.info().ref().subject()
                    : noun + " '" + member.item().name() + "'";
            types.check(definition, member.type(), subject);
            features.distinct(definition, member.item().features(), subject);
        }
    }

    @Override
    public @Nullable Void visitEvent(RawEvent definition) {
        data(definition, definition.data(), definition.boxed());
        return null;
    }

    private void data(RawDefinition definition, RawShape data, boolean boxed) {
        ArgumentsRule rule = new ArgumentsRule(context);
        TypeRef type = data.type();
        if (type != null && types.check(definition, type, "'data' of " + definition.subject())) {
            rule.type(definition, type, boxed);
            descend(type);
        }
        members(definition, data.members(), "argument");
        clashes.members(definition, data.members(), List.of(), "argument");
        rule.conditions(definition, data, boxed);
    }
}
