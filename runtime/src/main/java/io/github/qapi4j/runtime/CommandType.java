package io.github.qapi4j.runtime;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A command of a schema without its arguments: its name, its flags, and how its arguments are read. It has one instance for
 * each command, and no equality of its own.
 *
 * @param <C> the command
 * @param <R> what it returns
 */
public final class CommandType<C extends Command<R>, R extends @Nullable Object> {
    private final CommandInfo info;
    private final JsonReader<C> reader;

    private CommandType(CommandInfo info, JsonReader<C> reader) {
        this.info = Objects.requireNonNull(info, "info");
        this.reader = Objects.requireNonNull(reader, "reader");
    }

    /**
     * Makes the type of a command.
     *
     * @param info the name on the wire, and the flags
     * @param reader the command's {@code read} method
     */
    public static <C extends Command<R>, R extends @Nullable Object> CommandType<C, R> of(
            CommandInfo info, JsonReader<C> reader) {
        return new CommandType<>(info, reader);
    }

    /** Returns the name on the wire. */
    public String name() {
        return info.name();
    }

    /** Returns how it may be sent, and what comes back. */
    public CommandInfo info() {
        return info;
    }

    /** Returns what reads the object of the arguments. */
    public JsonReader<C> reader() {
        return reader;
    }

    @Override
    public String toString() {
        return name();
    }
}
