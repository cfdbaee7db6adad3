package io.github.qapi4j.generator.model;

import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command.
 *
 * @param header what every definition has
 * @param arguments its arguments, or null where it takes none
 * @param returns its result type, or null where it returns the empty object
 * @param flags how it may be sent and handled
 */
public record CommandDefinition(
        Header header,
        @Nullable ObjectShape arguments,
        @Nullable Type returns,
        Flags flags) implements Definition {
    @Override
    public String keyword() {
        return "command";
    }

    @Override
    public List<Type> references() {
        List<Type> types = new ArrayList<>(arguments == null ? List.of() : arguments.references());
        if (returns != null) {
            types.add(returns);
        }
        return types;
    }

    @Override
    public boolean isType() {
        return false;
    }

    @Override
    public List<Member> ownMembers() {
        return arguments == null ? List.of() : arguments.ownMembers();
    }

    @Override
    public @Nullable DefinedType baseType() {
        return arguments == null ? null : arguments.named();
    }

    @Override
    public boolean isSetAs(Definition other) {
        return other instanceof CommandDefinition command && flags.areSameAs(command.flags);
    }

    @Override
    public CommandDefinition withHeader(Header other) {
        return new CommandDefinition(other, arguments, returns, flags);
    }

    @Override
    public CommandDefinition withOwnMembers(List<Member> others) {
        if (arguments == null) {
            return this;
        }
        return new CommandDefinition(header, arguments.withOwnMembers(others), returns, flags);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitCommand(this);
    }

    /**
     * The flags of a command (section 7.3).
     *
     * @param boxed whether the arguments are passed as one value; of no effect on the wire
     * @param gen whether QEMU generates the marshalling; if not, arguments may go beyond the schema
     * @param successResponse whether there is a reply on success
     * @param allowOob whether it may be sent out of band
     * @param allowPreconfig whether it may be sent before the machine is created
     * @param coroutine whether the handler runs in a coroutine; internal to the server
     */
    public record Flags(
            boolean boxed,
            boolean gen,
            boolean successResponse,
            boolean allowOob,
            boolean allowPreconfig,
            boolean coroutine) {
        /** Returns what {@code equals} says, which a short process pays for: a record makes its own one when it is first called. */
        private boolean areSameAs(Flags other) {
            return boxed == other.boxed
                    && gen == other.gen
                    && successResponse == other.successResponse
                    && allowOob == other.allowOob
                    && allowPreconfig == other.allowPreconfig
                    && coroutine == other.coroutine;
        }
    }
}
