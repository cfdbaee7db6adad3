package io.github.qapi4j.generator.emit;

import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.CommandDefinition;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.EnumDefinition;
import io.github.qapi4j.generator.model.EventDefinition;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.ObjectShape;
import io.github.qapi4j.generator.model.StructDefinition;
import io.github.qapi4j.generator.model.UnionDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The members that a definition itself writes down, and therefore documents. */
final class OwnMembers implements Definition.Visitor<List<Member>> {
    @Override
    public List<Member> visitEnum(EnumDefinition definition) {
        return List.of();
    }

    @Override
    public List<Member> visitStruct(StructDefinition definition) {
        return definition.members();
    }

    @Override
    public List<Member> visitUnion(UnionDefinition definition) {
        return inline(definition.base());
    }

    @Override
    public List<Member> visitAlternate(AlternateDefinition definition) {
        return List.of();
    }

    @Override
    public List<Member> visitCommand(CommandDefinition definition) {
        return inline(definition.arguments());
    }

    @Override
    public List<Member> visitEvent(EventDefinition definition) {
        return inline(definition.arguments());
    }

    private static List<Member> inline(@Nullable ObjectShape shape) {
        return shape instanceof ObjectShape.Inline members ? members.members() : List.of();
    }
}
