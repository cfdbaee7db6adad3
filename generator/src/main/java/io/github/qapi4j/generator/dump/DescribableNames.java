package io.github.qapi4j.generator.dump;

import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.CommandDefinition;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.EnumDefinition;
import io.github.qapi4j.generator.model.EnumValue;
import io.github.qapi4j.generator.model.EventDefinition;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.ObjectShape;
import io.github.qapi4j.generator.model.StructDefinition;
import io.github.qapi4j.generator.model.UnionDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows which names of a definition its comment should describe (section 10.5). */
final class DescribableNames implements Definition.Visitor<List<String>>, ObjectShape.Visitor<List<String>> {
    @Override
    public List<String> visitEnum(EnumDefinition definition) {
        return definition.values().stream().map(EnumValue::name).toList();
    }

    @Override
    public List<String> visitStruct(StructDefinition definition) {
        return names(definition.members());
    }

    @Override
    public List<String> visitUnion(UnionDefinition definition) {
        return definition.base().accept(this);
    }

    @Override
    public List<String> visitAlternate(AlternateDefinition definition) {
        return definition.branches().stream().map(Branch::name).toList();
    }

    @Override
    public List<String> visitCommand(CommandDefinition definition) {
        return names(definition.arguments());
    }

    @Override
    public List<String> visitEvent(EventDefinition definition) {
        return names(definition.arguments());
    }

    @Override
    public List<String> visitNamed(ObjectShape.Named shape) {
        return List.of();
    }

    @Override
    public List<String> visitInline(ObjectShape.Inline shape) {
        return names(shape.members());
    }

    private List<String> names(@Nullable ObjectShape shape) {
        return shape == null ? List.of() : shape.accept(this);
    }

    private static List<String> names(List<Member> members) {
        return members.stream().map(Member::name).toList();
    }
}
