package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.model.CommandDefinition;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command.
 *
 * @param envelope what every draft has
 * @param data its arguments
 * @param returns its result type, or null where it has none
 * @param flags its flags
 */
record CommandDraft(
        Envelope envelope, ShapeDraft data, @Nullable TypeUse returns, CommandDefinition.Flags flags) implements Draft {
    @Override
    public List<Part> parts() {
        return Part.ofMembers("argument", ownMembers());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitCommand(this);
    }

    @Override
    public CommandDefinition definition() {
        Type result = returns == null ? null : returns.type();
        return new CommandDefinition(envelope.header(), data.arguments(), result, flags);
    }

    @Override
    public List<Member> ownMembers() {
        return data.ownMembers();
    }

    @Override
    public List<TypeUse> contents() {
        return data.contents();
    }
}
