package io.github.qapi4j.schemas.introspection;

import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.CommandDefinition;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.EventDefinition;
import io.github.qapi4j.generator.model.Feature;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.ObjectShape;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.StructDefinition;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.generator.model.type.ArrayType;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a schema has a path of {@link ModelPaths}, whatever its conditions: names compared with names. */
final class ModelLookup {
    /** What a step left to go on with: the members of an object and its chosen branches, its open tag, and features. */
    private record Scope(List<Member> members, @Nullable UnionDefinition union) {}

    private final Schema schema;
    private final Set<String> features = new LinkedHashSet<>();

    private ModelLookup(Schema schema) {
        this.schema = schema;
    }

    static boolean has(Schema schema, String path) {
        String[] parts = path.split("@", 2);
        ModelLookup lookup = new ModelLookup(schema);
        return lookup.walk(parts[0].split("/")) && (parts.length == 1 || lookup.features.contains(parts[1]));
    }

    private boolean walk(String... steps) {
        Definition entity = schema.definitions().get(steps[0]);
        if (entity == null || entity.isType()) {
            return false;
        }
        note(entity.header().features());
        if (steps.length == 1) {
            return true;
        }
        features.clear();
        String[] root = steps[1].split("=", 2);
        boolean isResult = root[0].equals("ret");
        List<Scope> scopes = isResult ? scopes(((CommandDefinition) entity).returns()) : arguments(entity);
        if (root.length > 1 && !values(((CommandDefinition) entity).returns()).contains(root[1])) {
            return false;
        }
        for (int i = 2; i < steps.length; i++) {
            scopes = step(scopes, steps[i].split("=", 2));
            if (scopes == null) {
                return false;
            }
        }
        return true;
    }

    private List<Scope> arguments(Definition entity) {
        ObjectShape shape = entity instanceof CommandDefinition command
                ? command.arguments()
                : ((EventDefinition) entity).arguments();
        return shape == null
                ? List.of()
                : shape.named() == null ? List.of(new Scope(shape.ownMembers(), null)) : scopes(shape.named());
    }

    private void note(List<Feature> more) {
        more.forEach(feature -> features.add(feature.name()));
    }

    /** Returns where a step leads to; null if it is not there. */
    private @Nullable List<Scope> step(List<Scope> scopes, String... step) {
        for (Scope scope : scopes) {
            for (Member member : scope.members()) {
                if (member.name().equals(step[0])) {
                    features.clear();
                    return step.length == 1 ? below(member) : chosen(scope, member, step[1]);
                }
            }
        }
        return null;
    }

    private List<Scope> below(Member member) {
        note(member.features());
        return scopes(member.type());
    }

    private @Nullable List<Scope> chosen(Scope scope, Member member, String value) {
        if (!values(member.type()).contains(value)) {
            return null;
        }
        List<Scope> next = new ArrayList<>();
        UnionDefinition union = scope.union();
        if (union != null && union.discriminator().equals(member.name())) {
            List<Member> members = new ArrayList<>(scope.members());
            if (union.branch(value) == null) {
                return List.of(new Scope(members, null));
            }
            for (Scope branch : scopes(union.branch(value).type())) {
                members.addAll(branch.members());
                next.add(new Scope(members, branch.union()));
            }
        }
        return next;
    }

    private static Type element(Type type) {
        return type instanceof ArrayType array ? array.element() : type;
    }

    /** Returns the objects that a type comes down to, and notes their features. */
    private List<Scope> scopes(@Nullable Type type) {
        List<Scope> scopes = new ArrayList<>();
        if (type != null && element(type) instanceof DefinedType defined) {
            Definition definition = schema.definition(defined);
            note(definition.header().features());
            if (definition instanceof StructDefinition struct) {
                scopes.add(new Scope(schema.members(struct), null));
            } else if (definition instanceof UnionDefinition union) {
                scopes.add(new Scope(schema.commonMembers(union), union));
            } else if (definition instanceof AlternateDefinition alternate) {
                alternate.branches().forEach(branch -> scopes.addAll(scopes(branch.type())));
            }
        }
        return scopes;
    }

    /** Returns the values of the enum that a type comes down to; notes the features of all, since their names do. */
    private Set<String> values(@Nullable Type type) {
        Set<String> values = new LinkedHashSet<>();
        if (type != null && element(type) instanceof DefinedType defined) {
            Definition definition = schema.definition(defined);
            definition.values().forEach(value -> {
                values.add(value.name());
                note(value.features());
            });
            if (definition instanceof AlternateDefinition alternate) {
                alternate.branches().forEach(branch -> values.addAll(values(branch.type())));
            }
        }
        return values;
    }
}
