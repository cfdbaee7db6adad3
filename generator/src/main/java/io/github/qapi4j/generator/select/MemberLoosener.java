package io.github.qapi4j.generator.select;

import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.CommandDefinition;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.EnumDefinition;
import io.github.qapi4j.generator.model.EventDefinition;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.ObjectShape;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.StructDefinition;
import io.github.qapi4j.generator.model.UnionDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes members optional, wherever definitions write them down. */
final class MemberLoosener implements Definition.Visitor<Definition> {
    private final Set<MemberPlace> optional;

    private MemberLoosener(Set<MemberPlace> optional) {
        this.optional = optional;
    }

    static Schema apply(Schema schema, Set<MemberPlace> optional) {
        MemberLoosener loosener = new MemberLoosener(optional);
        Map<String, Definition> definitions = new LinkedHashMap<>();
        schema.definitions().forEach((name, definition) -> definitions.put(name, definition.accept(loosener)));
        return schema.withDefinitions(definitions);
    }

    @Override
    public Definition visitEnum(EnumDefinition definition) {
        return definition;
    }

    @Override
    public Definition visitStruct(StructDefinition definition) {
        return new StructDefinition(
                definition.header(), definition.base(), members(definition.name(), definition.members()));
    }

    @Override
    public Definition visitUnion(UnionDefinition definition) {
        return new UnionDefinition(
                definition.header(),
                shape(definition.name(), definition.base()),
                definition.discriminator(),
                definition.byValue(),
                definition.simple());
    }

    @Override
    public Definition visitAlternate(AlternateDefinition definition) {
        return definition;
    }

    @Override
    public Definition visitCommand(CommandDefinition definition) {
        return new CommandDefinition(
                definition.header(),
                arguments(definition.name(), definition.arguments()),
                definition.returns(),
                definition.flags());
    }

    @Override
    public Definition visitEvent(EventDefinition definition) {
        return new EventDefinition(
                definition.header(), arguments(definition.name(), definition.arguments()), definition.boxed());
    }

    private @Nullable ObjectShape arguments(String owner, @Nullable ObjectShape arguments) {
        return arguments == null ? null : shape(owner, arguments);
    }

    private ObjectShape shape(String owner, ObjectShape shape) {
        return shape.named() != null ? shape : new ObjectShape.Inline(members(owner, shape.ownMembers()));
    }

    private List<Member> members(String owner, List<Member> members) {
        return members.stream()
                .map(member -> optional.contains(new MemberPlace(owner, member.name())) ? member.asOptional() : member)
                .toList();
    }
}
