package io.github.qapi4j.generator.check.raw;

import io.github.qapi4j.generator.model.CommandDefinition;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.type.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command.
 *
 * @param info what every definition has
 * @param data its arguments
 * @param returns its result type, or null where it has none
 * @param flags its flags
 */
public record RawCommand(
        DefinitionInfo info, RawShape data, @Nullable TypeRef returns, CommandDefinition.Flags flags)
        implements RawDefinition {
    @Override
    public List<DocumentedPart> parts() {
        return DocumentedPart.ofMembers("argument", ownMembers());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitCommand(this);
    }

    @Override
    public CommandDefinition toModel() {
        Type result = returns == null ? null : returns.type();
        return new CommandDefinition(info.header(), data.arguments(), result, flags);
    }

    @Override
    public List<Member> ownMembers() {
        return data.ownMembers();
    }

    @Override
    public List<TypeRef> contents() {
        return data.contents();
    }
}
