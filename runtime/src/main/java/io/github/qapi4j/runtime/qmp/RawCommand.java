package io.github.qapi4j.runtime.qmp;

import io.github.qapi4j.runtime.Command;
import io.github.qapi4j.runtime.CommandInfo;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.UnknownMembers;
import io.github.qapi4j.runtime.codegen.JsonInput;
import io.github.qapi4j.runtime.qmp.wire.CommandText;
import java.util.Objects;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A command without a generated type. Its result is a tree. Nothing is checked here; the peer refuses what it does not know.
 *
 * @param name the name on the wire
 * @param arguments the arguments
 */
public record RawCommand(String name, UnknownMembers arguments) implements Command<JsonNode> {
    /**
     * Refuses what could not be sent.
     *
     * @throws IllegalArgumentException if the name is none that a command can have
     */
    public RawCommand {
        Objects.requireNonNull(arguments, "arguments");
        if (!CommandText.isName(name)) {
            throw new IllegalArgumentException("'" + name + "' is no name of a command");
        }
    }

    /** Returns a command without arguments. */
    public static RawCommand of(String name) {
        return new RawCommand(name, UnknownMembers.NONE);
    }

    /**
     * Returns a command.
     *
     * @param arguments the JSON object of its arguments
     * @throws io.github.qapi4j.runtime.QapiJsonException if it is no JSON object
     */
    public static RawCommand of(String name, String arguments) {
        return new RawCommand(name, QapiJson.tolerant().read(arguments, UnknownMembers::read));
    }

    /** Returns this command with one argument more. */
    public RawCommand with(String argument, String value) {
        return with(argument, JsonNodeFactory.instance.stringNode(value));
    }

    /** Returns this command with one argument more. */
    public RawCommand with(String argument, long value) {
        return with(argument, JsonNodeFactory.instance.numberNode(value));
    }

    /** Returns this command with one argument more. */
    public RawCommand with(String argument, boolean value) {
        return with(argument, JsonNodeFactory.instance.booleanNode(value));
    }

    /** Returns this command with one argument more. */
    public RawCommand with(String argument, JsonNode value) {
        return new RawCommand(name, arguments.with(argument, value));
    }

    /** Returns the name, and that it may be sent out of band: the peer knows better. */
    @Override
    public CommandInfo qapiCommand() {
        return CommandInfo.of(name, CommandInfo.Flag.ALLOW_OOB, CommandInfo.Flag.FREE_ARGUMENTS);
    }

    @Override
    public JsonNode readResult(JsonInput in) {
        return in.tree();
    }

    @Override
    public void writeMembers(JsonGenerator out) {
        arguments.writeTo(out);
    }

    /** Returns the name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "RawCommand[" + name + "]";
    }
}
