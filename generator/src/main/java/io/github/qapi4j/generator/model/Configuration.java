package io.github.qapi4j.generator.model;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A schema as a profile sees it: what a false condition guards is gone, a true condition is gone itself, and a mandatory
 * member whose condition is unknown is optional, as it is absent where the condition does not hold.
 *
 * <p>A type that is gone but still referred to stays: the language does not check that conditions agree (section 7.1).
 */
public final class Configuration implements Definition.Visitor<Definition> {
    private final Profile profile;

    private Configuration(Profile profile) {
        this.profile = profile;
    }

    /** Returns the schema under a profile. */
    public static Schema apply(Schema schema, Profile profile) {
        Configuration configuration = new Configuration(profile);
        Map<String, Definition> definitions = new LinkedHashMap<>();
        Set<String> present = new LinkedHashSet<>();
        for (Definition definition : schema.definitions().values()) {
            definitions.put(definition.name(), definition.accept(configuration));
            if (!profile.excludes(definition.header().condition())) {
                present.add(definition.name());
            }
        }
        definitions.keySet().retainAll(References.closure(present, definitions));
        List<Module> modules = schema.modules().stream()
                .map(module -> new Module(module.name(), declarations(module, definitions)))
                .toList();
        return new Schema(modules, definitions, schema.documentation());
    }

    private static List<Declaration> declarations(Module module, Map<String, Definition> definitions) {
        return module.declarations().stream()
                .map(declaration -> declaration instanceof Definition old ? definitions.get(old.name()) : declaration)
                .filter(declaration -> declaration != null)
                .map(Declaration.class::cast)
                .toList();
    }

    @Override
    public Definition visitEnum(EnumDefinition definition) {
        List<EnumValue> values = definition.values().stream()
                .filter(value -> !profile.excludes(value.condition()))
                .map(value -> new EnumValue(
                        value.name(), profile.simplify(value.condition()), features(value.features()), value.span()))
                .toList();
        return new EnumDefinition(header(definition), values, definition.prefix());
    }

    @Override
    public Definition visitStruct(StructDefinition definition) {
        return new StructDefinition(header(definition), definition.base(), members(definition.members()));
    }

    @Override
    public Definition visitUnion(UnionDefinition definition) {
        return new UnionDefinition(
                header(definition),
                shape(definition.base()),
                definition.discriminator(),
                branches(definition.branches()));
    }

    @Override
    public Definition visitAlternate(AlternateDefinition definition) {
        return new AlternateDefinition(header(definition), branches(definition.branches()));
    }

    @Override
    public Definition visitCommand(CommandDefinition definition) {
        ObjectShape arguments = definition.arguments();
        return new CommandDefinition(
                header(definition),
                arguments == null ? null : shape(arguments),
                definition.returns(),
                definition.flags());
    }

    @Override
    public Definition visitEvent(EventDefinition definition) {
        ObjectShape arguments = definition.arguments();
        return new EventDefinition(header(definition), arguments == null ? null : shape(arguments), definition.boxed());
    }

    private Header header(Definition definition) {
        Header header = definition.header();
        return new Header(
                header.name(),
                header.span(),
                header.module(),
                profile.simplify(header.condition()),
                features(header.features()),
                header.documentation());
    }

    private ObjectShape shape(ObjectShape shape) {
        return shape instanceof ObjectShape.Inline inline ? new ObjectShape.Inline(members(inline.members())) : shape;
    }

    private List<Member> members(List<Member> members) {
        return members.stream()
                .filter(member -> !profile.excludes(member.condition()))
                .map(this::member)
                .toList();
    }

    private Member member(Member member) {
        @Nullable Condition condition = profile.simplify(member.condition());
        return new Member(
                member.name(),
                member.type(),
                member.optional() || condition != null,
                condition,
                features(member.features()),
                member.span());
    }

    private List<Branch> branches(List<Branch> branches) {
        return branches.stream()
                .filter(branch -> !profile.excludes(branch.condition()))
                .map(branch ->
                        new Branch(branch.name(), branch.type(), profile.simplify(branch.condition()), branch.span()))
                .toList();
    }

    private List<Feature> features(List<Feature> features) {
        return features.stream()
                .filter(feature -> !profile.excludes(feature.condition()))
                .map(feature -> new Feature(feature.name(), profile.simplify(feature.condition()), feature.span()))
                .toList();
    }
}
