package io.github.qapi4j.generator.naming;

import com.palantir.javapoet.ClassName;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.StructDefinition;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.generator.model.VersionFacts;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.wire.WireObject;
import io.github.qapi4j.generator.model.wire.WireObjects;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names members. A struct's member is called the same wherever it stands: in what has the struct as its base, or as a branch.
 * All names of one object on the wire differ, as its setters come together in one builder; so a union's common members give
 * way to those of its branches.
 */
final class MemberNames {
    private final Schema schema;
    private final VersionFacts facts;
    private final NameMappings mappings;
    private final Map<String, ClassName> types;
    private final Diagnostics diagnostics;
    private final Map<String, Map<String, String>> names = new LinkedHashMap<>();
    private final Map<String, String> tagTexts = new LinkedHashMap<>();
    private final Map<String, String> values = new LinkedHashMap<>();

    MemberNames(
            Schema schema,
            VersionFacts facts,
            NameMappings mappings,
            Map<String, ClassName> types,
            Diagnostics diagnostics) {
        this.schema = schema;
        this.facts = facts;
        this.mappings = mappings;
        this.types = types;
        this.diagnostics = diagnostics;
    }

    /** Returns for each owner of members: wire name → component. */
    Map<String, Map<String, String>> names() {
        return names;
    }

    /** Returns for each union the method that answers the text of its tag. */
    Map<String, String> tagTexts() {
        return tagTexts;
    }

    /** Returns for each union's record that holds its branch as one value the component. */
    Map<String, String> values() {
        return values;
    }

    /** Names the members of one definition. */
    void assign(Definition definition) {
        if (definition instanceof StructDefinition struct) {
            ofStruct(struct);
        } else if (definition instanceof UnionDefinition union) {
            assignUnion(union);
        } else {
            for (WireObject object : new WireObjects(schema).of(definition)) {
                NameScope scope = new NameScope(NameKind.COMPONENT);
                Map<String, String> assigned = new LinkedHashMap<>();
                assign(definition.name(), object.members(), scope, assigned);
                names.put(definition.name(), assigned);
            }
        }
    }

    /** Returns the names of a struct's members; its base keeps its own. */
    private Map<String, String> ofStruct(StructDefinition struct) {
        Map<String, String> known = names.get(struct.name());
        if (known != null) {
            return known;
        }
        NameScope scope = new NameScope(NameKind.COMPONENT);
        scope.reserve(JavaNames.asBase(Objects.requireNonNull(types.get(struct.name()))));
        Map<String, String> assigned = new LinkedHashMap<>();
        @Nullable DefinedType base = struct.base();
        if (base != null) {
            assigned.putAll(ofStruct(schema.struct(base)));
            assigned.values().forEach(scope::reserve);
            scope.reserve(JavaNames.asBase(Objects.requireNonNull(types.get(base.qapiName()))));
        }
        assign(struct.name(), struct.members(), scope, assigned);
        names.put(struct.name(), assigned);
        return assigned;
    }

    private void assignUnion(UnionDefinition union) {
        NameScope scope = new NameScope(NameKind.COMPONENT);
        union.branches().forEach(branch -> ofBranch(branch).forEach(scope::reserve));
        Map<String, String> assigned = new LinkedHashMap<>();
        @Nullable DefinedType base = union.baseType();
        if (base == null) {
            assign(union.name(), union.ownMembers(), scope, assigned);
        } else {
            ofStruct(schema.struct(base)).forEach((wireName, name) -> assigned.put(wireName, scope.unique(name)));
        }
        names.put(union.name(), assigned);
        String text = scope.unique(assigned.get(union.discriminator()) + "Text");
        tagTexts.put(union.name(), text);
        for (Branch branch : union.branches()) {
            Set<String> taken = new HashSet<>(ofBranch(branch));
            taken.addAll(assigned.values());
            taken.add(text);
            values.put(
                    JavaNames.branchOwner(union.name(), branch.name()), JavaNames.local(GeneratedNames.VALUE, taken));
        }
        VersionFacts.@Nullable Untagged untagged = facts.untagged().get(union.name());
        if (untagged != null) {
            assignUntagged(union, untagged, assigned);
        }
    }

    /** The record of an object without a tag answers for the common members as all others do. */
    private void assignUntagged(UnionDefinition union, VersionFacts.Untagged untagged, Map<String, String> common) {
        NameScope scope = new NameScope(NameKind.COMPONENT);
        common.values().forEach(scope::reserve);
        scope.reserve(Objects.requireNonNull(tagTexts.get(union.name())));
        Map<String, String> assigned = new LinkedHashMap<>();
        List<Member> others = new ArrayList<>();
        for (Member member : untagged.members()) {
            @Nullable String name = common.get(member.name());
            if (name == null) {
                others.add(member);
            } else {
                assigned.put(member.name(), name);
            }
        }
        assign(union.name(), others, scope, assigned);
        names.put(JavaNames.untaggedOwner(union.name()), assigned);
    }

    /** Returns the names of a branch's own members; a branch that is a union has none that its record knows. */
    private Set<String> ofBranch(Branch branch) {
        return branch.type() instanceof DefinedType type && schema.definition(type) instanceof StructDefinition struct
                ? Set.copyOf(ofStruct(struct).values())
                : Set.of();
    }

    private void assign(String owner, List<Member> members, NameScope scope, Map<String, String> assigned) {
        for (Member member : mappings.chosenFirst(members, member -> owner + "." + member.name())) {
            String key = owner + "." + member.name();
            assigned.put(
                    member.name(),
                    mappings.name(key, CaseStyle.lowerCamel(member.name()), scope, member.span(), diagnostics));
        }
    }
}
