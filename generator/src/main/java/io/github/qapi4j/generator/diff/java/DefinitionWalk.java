package io.github.qapi4j.generator.diff.java;

import io.github.qapi4j.generator.diff.Finding;
import io.github.qapi4j.generator.diff.rule.JavaOutcome;
import io.github.qapi4j.generator.diff.rule.Verdict;
import io.github.qapi4j.generator.diff.rule.WirePath;
import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.CommandDefinition;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.EnumDefinition;
import io.github.qapi4j.generator.model.EventDefinition;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.StructDefinition;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;
import io.github.qapi4j.generator.model.wire.WireObjects;
import io.github.qapi4j.generator.naming.JavaType;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares two definitions of one name and one kind.
 *
 * @param pair the schemas
 * @param other the new one
 */
record DefinitionWalk(JavaPair pair, Definition other) implements Definition.Visitor<JavaFindings> {
    @Override
    public JavaFindings visitEnum(EnumDefinition definition) {
        cases(definition).compare(definition, (EnumDefinition) other);
        return pair.found();
    }

    @Override
    public JavaFindings visitStruct(StructDefinition definition) {
        DefinedType base = definition.base();
        DefinedType now = ((StructDefinition) other).base();
        if (base != null
                && !base.equals(now)
                && !pair.gone().contains(pair.before().className(base.qapiName()))) {
            String text = "its members can no longer be had as " + base.qapiName();
            pair.found().add("type.base-lost", definition, other, JavaOutcome.RISK, text);
        }
        members(definition).compare(own(pair.before(), definition), own(pair.after(), other));
        return pair.found();
    }

    @Override
    public JavaFindings visitUnion(UnionDefinition definition) {
        UnionDefinition union = (UnionDefinition) other;
        Map<String, JavaMember> before = own(pair.before(), definition);
        Map<String, JavaMember> after = own(pair.after(), union);
        if (!pair.before().isReceived(definition.name())) {
            before.entrySet()
                    .removeIf(member -> !after.containsKey(member.getKey()) && isInAll(union, member.getValue()));
        }
        members(definition).compare(before, after);
        cases(definition).compare(definition, union);
        cases(definition).compareUntagged(definition, union);
        return pair.found();
    }

    /** Returns whether the builder of each record still has a setter of a member, since all branches have it now. */
    private boolean isInAll(UnionDefinition union, JavaMember member) {
        return pair.after().schema().tagEnum(union).values().stream().allMatch(value -> {
            Map<String, JavaMember> branch = branch(union, value.name());
            JavaMember now = branch.get(member.member().name());
            return now != null && now.isSetBy(member) && now.isLinkedBy(member);
        });
    }

    /** Returns whether a union has the accessors of all members of a struct, as common members. */
    boolean canRead(StructDefinition struct, UnionDefinition union) {
        Map<String, JavaMember> now =
                JavaMember.of(pair.after(), union.name(), pair.after().schema().commonMembers(union));
        Map<String, JavaMember> was = JavaMember.of(
                pair.before(), struct.name(), pair.before().schema().members(struct));
        return was.values().stream().allMatch(member -> {
            JavaMember other = now.get(member.member().name());
            return other != null && other.isReadAs(member);
        });
    }

    private Map<String, JavaMember> branch(UnionDefinition union, String value) {
        return union.branch(value) != null
                        && Objects.requireNonNull(union.branch(value)).type() instanceof DefinedType type
                        && pair.after().schema().definition(type) instanceof StructDefinition struct
                ? JavaMember.of(
                        pair.after(), struct.name(), pair.after().schema().members(struct))
                : Map.of();
    }

    @Override
    public JavaFindings visitAlternate(AlternateDefinition definition) {
        cases(definition).compare(definition, (AlternateDefinition) other);
        return pair.found();
    }

    @Override
    public JavaFindings visitCommand(CommandDefinition definition) {
        CommandDefinition command = (CommandDefinition) other;
        results(definition, command);
        if (!definition.flags().gen() && command.flags().gen()) {
            pair.found().add("command.gen-changed", definition, other, JavaOutcome.BREAK, "no free arguments now");
        }
        if (definition.flags().successResponse() && !command.flags().successResponse()) {
            pair.found().add("command.response-lost", definition, other, JavaOutcome.RISK, "waits for ever");
        }
        return arguments(definition);
    }

    private void results(CommandDefinition before, CommandDefinition after) {
        Type was = before.returns();
        Type is = after.returns();
        if (was == null || is == null) {
            if (was != is) {
                String id = was == null ? "command.returns-gained" : "command.returns-lost";
                result(id, before, JavaOutcome.BREAK, "");
            }
            return;
        }
        JavaType first = pair.before().types().of(was);
        JavaType second = pair.after().types().of(is);
        if (!first.boxed().equals(second.boxed()) && !members(before).names(first)) {
            String text = first.boxed() + " → " + second.boxed();
            boolean links = first.nullable().erased().equals(second.nullable().erased());
            JavaOutcome outcome = new JavaOutcome(Verdict.BREAK, links ? Verdict.OK : Verdict.BREAK, true);
            result("type.changed", before, outcome, text);
        }
    }

    private void result(String id, CommandDefinition before, JavaOutcome outcome, String text) {
        Finding.Ends ends =
                new Finding.Ends(before.header().span(), other.header().span());
        pair.found().add(id, WirePath.of(before.name()).below("ret"), ends, outcome, text);
    }

    @Override
    public JavaFindings visitEvent(EventDefinition definition) {
        return arguments(definition);
    }

    private JavaFindings arguments(Definition definition) {
        String union = union(pair.before(), definition);
        if (union != null && !union.equals(union(pair.after(), other))) {
            pair.found().add("type.changed", definition, other, JavaOutcome.BREAK, "no longer one value of " + union);
        }
        members(definition).compare(own(pair.before(), definition), own(pair.after(), other));
        return pair.found();
    }

    /** Returns the name of the union that a command or event has as its arguments; null where it has none. */
    private static @Nullable String union(JavaSchema schema, Definition definition) {
        DefinedType type = definition.baseType();
        return type != null && schema.schema().definition(type) instanceof UnionDefinition union ? union.name() : null;
    }

    private MemberWalk members(Definition definition) {
        String name = definition.name();
        MemberWalk.Uses uses =
                new MemberWalk.Uses(pair.before().isSent(name), pair.before().isReceived(name));
        return new MemberWalk(WirePath.of(name), uses, pair.gone(), pair.found());
    }

    private CaseWalk cases(Definition definition) {
        return new CaseWalk(pair.before(), pair.after(), members(definition), pair.found());
    }

    /** Returns the members of a definition, but for those of a base that both have: of these the base tells. */
    private Map<String, JavaMember> own(JavaSchema schema, Definition definition) {
        List<Member> members =
                new WireObjects(schema.schema()).of(definition).get(0).members();
        Map<String, JavaMember> found = new LinkedHashMap<>(JavaMember.of(schema, definition.name(), members));
        Definition counterpart = pair.before().definitions().get(definition.name());
        DefinedType base = definition.baseType();
        if (base != null
                && counterpart != null
                && base.equals(counterpart.baseType())
                && base.equals(other.baseType())
                && isTold(base.qapiName())
                && schema.schema().definition(base) instanceof StructDefinition struct) {
            Set<String> inherited = new HashSet<>();
            schema.schema().members(struct).forEach(member -> inherited.add(member.name()));
            found.keySet().removeAll(inherited);
        }
        return found;
    }

    private boolean isTold(String name) {
        return pair.before().definitions().containsKey(name)
                && pair.after().definitions().containsKey(name);
    }
}
