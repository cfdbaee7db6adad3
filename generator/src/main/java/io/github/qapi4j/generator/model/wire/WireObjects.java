package io.github.qapi4j.generator.model.wire;

import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.CommandDefinition;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.EnumDefinition;
import io.github.qapi4j.generator.model.EnumValue;
import io.github.qapi4j.generator.model.EventDefinition;
import io.github.qapi4j.generator.model.ObjectShape;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.StructDefinition;
import io.github.qapi4j.generator.model.UnionDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The objects that values of a definition are on the wire; none for what is no object.
 *
 * @param schema the schema that the definitions belong to
 */
public record WireObjects(Schema schema) implements Definition.Visitor<List<WireObject>> {
    /** Returns the objects that values of a definition are: for a union the common members, then those for each value of its tag. */
    public List<WireObject> of(Definition definition) {
        return definition.accept(this);
    }

    /** Returns the names of the cases of which each value is one: values of a union's tag, branches of an alternate. */
    public List<String> cases(Definition definition) {
        return definition instanceof UnionDefinition union
                ? schema.tagEnum(union).values().stream().map(EnumValue::name).toList()
                : definition.branches().stream().map(Branch::name).toList();
    }

    @Override
    public List<WireObject> visitEnum(EnumDefinition definition) {
        return List.of();
    }

    @Override
    public List<WireObject> visitStruct(StructDefinition definition) {
        return List.of(new WireObject(null, schema.members(definition)));
    }

    @Override
    public List<WireObject> visitUnion(UnionDefinition definition) {
        List<WireObject> objects = new ArrayList<>();
        objects.add(new WireObject(null, schema.commonMembers(definition)));
        cases(definition).forEach(value -> objects.add(new WireObject(value, schema.branchMembers(definition, value))));
        return objects;
    }

    @Override
    public List<WireObject> visitAlternate(AlternateDefinition definition) {
        return List.of();
    }

    @Override
    public List<WireObject> visitCommand(CommandDefinition definition) {
        return arguments(definition.arguments());
    }

    @Override
    public List<WireObject> visitEvent(EventDefinition definition) {
        return arguments(definition.arguments());
    }

    private List<WireObject> arguments(@Nullable ObjectShape arguments) {
        return List.of(new WireObject(null, arguments == null ? List.of() : schema.members(arguments)));
    }
}
