package io.github.qapi4j.schemas.introspection;

import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.CommandDefinition;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.EnumDefinition;
import io.github.qapi4j.generator.model.EnumValue;
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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All paths of a schema: each pair of a type and a member or value once, on a way without conditions where there is one. It
 * walks the model of the compiler, which nothing of the feature query knows.
 */
final class ModelPaths {
    private record Visit(Definition type, ModelPath path) {}

    private final Schema schema;
    private final List<ModelPath> paths = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Deque<Visit> always = new ArrayDeque<>();
    private final Deque<Visit> sometimes = new ArrayDeque<>();

    private ModelPaths(Schema schema) {
        this.schema = schema;
    }

    static List<ModelPath> of(Schema schema) {
        ModelPaths all = new ModelPaths(schema);
        schema.definitions().values().forEach(all::entity);
        while (!all.always.isEmpty() || !all.sometimes.isEmpty()) {
            Visit next = all.always.isEmpty() ? all.sometimes.remove() : all.always.remove();
            if (all.seen.add(next.type().name())) {
                all.type(next.type(), next.path());
            }
        }
        return all.paths;
    }

    private void entity(Definition definition) {
        if (definition.isType()) {
            return;
        }
        ModelPath path = new ModelPath(definition.name(), List.of())
                .under(definition.header().condition());
        add(path, definition.header().features());
        if (definition instanceof CommandDefinition command) {
            root(command.arguments(), path, "/arg");
            if (command.returns() != null) {
                type(command.returns(), new ModelPath(path.text() + "/ret", path.conditions()));
            }
        } else if (definition instanceof EventDefinition event) {
            root(event.arguments(), path, "/data");
        }
    }

    private void root(@Nullable ObjectShape shape, ModelPath path, String root) {
        if (shape != null && shape.named() != null) {
            type(shape.named(), new ModelPath(path.text() + root, path.conditions()));
        } else if (shape != null) {
            members(shape.ownMembers(), new ModelPath(path.text() + root, path.conditions()));
        }
    }

    private void add(ModelPath path, List<Feature> features) {
        paths.add(path);
        features.forEach(feature -> paths.add(path.with("@" + feature.name(), feature)));
    }

    private void type(Type type, ModelPath path) {
        Type plain = type instanceof ArrayType array ? array.element() : type;
        if (plain instanceof DefinedType defined) {
            Definition definition = schema.definition(defined);
            ModelPath there = path.under(definition.header().condition());
            (there.conditions().isEmpty() ? always : sometimes).add(new Visit(definition, there));
        }
    }

    private void type(Definition type, ModelPath path) {
        type.header().features().forEach(feature -> paths.add(path.with("@" + feature.name(), feature)));
        if (type instanceof EnumDefinition values) {
            for (EnumValue value : values.values()) {
                add(path.with("=" + value.name(), value), value.features());
            }
        } else if (type instanceof StructDefinition struct) {
            members(schema.members(struct), path);
        } else if (type instanceof UnionDefinition union) {
            members(schema.commonMembers(union), path);
            branches(union, path);
        } else {
            for (Branch branch : type.branches()) {
                type(branch.type(), path.under(branch.condition()));
            }
        }
    }

    private void members(List<Member> members, ModelPath path) {
        for (Member member : members) {
            ModelPath there = path.with("/" + member.name(), member);
            add(there, member.features());
            type(member.type(), there);
        }
    }

    private void branches(UnionDefinition union, ModelPath path) {
        for (EnumValue value : schema.tagEnum(union).values()) {
            ModelPath there = path.with("/" + union.discriminator() + "=" + value.name(), value);
            Branch branch = union.branch(value.name());
            paths.add(branch == null ? there : there.under(branch.condition()));
            if (branch != null) {
                type(branch.type(), there.under(branch.condition()));
            }
        }
    }
}
