package io.github.qapi4j.runtime.qmp;

import io.github.qapi4j.runtime.Command;
import io.github.qapi4j.runtime.CommandInfo;
import io.github.qapi4j.runtime.CommandType;
import io.github.qapi4j.runtime.Event;
import io.github.qapi4j.runtime.EventType;
import io.github.qapi4j.runtime.Nothing;
import io.github.qapi4j.runtime.UnknownMembers;
import io.github.qapi4j.runtime.codegen.JsonInput;
import java.time.Duration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** Commands and events as a generator would write them, but shorter: their members are trees. */
public final class Fixtures {
    /** Long enough for the slowest machine; nothing waits as long unless it fails. */
    public static final Duration LONG = Duration.ofSeconds(30);

    private Fixtures() {}

    /** A command that returns nothing and has arguments of any kind. */
    public record Plain(CommandInfo qapiCommand, UnknownMembers arguments) implements Command<Nothing> {
        @Override
        public Nothing readResult(JsonInput in) {
            return in.nothing();
        }

        @Override
        public void writeMembers(JsonGenerator out) {
            arguments.writeTo(out);
        }
    }

    /** A command that returns a string. */
    public record Ask(CommandInfo qapiCommand, String text) implements Command<String> {
        @Override
        public String readResult(JsonInput in) {
            return in.string();
        }

        @Override
        public void writeMembers(JsonGenerator out) {
            out.writeName("text");
            out.writeString(text);
        }
    }

    /** An event with a number. */
    public record Numbered(String qapiEvent, long n) implements Event {
        @Override
        public void writeMembers(JsonGenerator out) {
            out.writeName("n");
            out.writeNumber(n);
        }
    }

    private static final CommandInfo STOP_INFO = CommandInfo.of("stop");
    private static final CommandInfo CONT_INFO = CommandInfo.of("cont");
    private static final CommandInfo ASK_INFO = CommandInfo.of("ask");
    private static final CommandInfo URGENT_INFO = CommandInfo.of("urgent", CommandInfo.Flag.ALLOW_OOB);
    private static final CommandInfo SHUTDOWN_INFO =
            CommandInfo.of("guest-shutdown", CommandInfo.Flag.NO_SUCCESS_RESPONSE);

    public static final CommandType<Plain, Nothing> STOP_TYPE = plain(STOP_INFO);
    public static final CommandType<Plain, Nothing> CONT_TYPE = plain(CONT_INFO);
    public static final CommandType<Plain, Nothing> URGENT_TYPE = plain(URGENT_INFO);
    public static final CommandType<Plain, Nothing> SHUTDOWN_TYPE = plain(SHUTDOWN_INFO);
    public static final CommandType<Ask, String> ASK_TYPE = CommandType.of(ASK_INFO, in -> {
        JsonNode text = UnknownMembers.read(in).get("text");
        return new Ask(ASK_INFO, text == null ? "" : text.stringValue());
    });

    public static final Plain STOP = new Plain(STOP_INFO, UnknownMembers.NONE);
    public static final Plain CONT = new Plain(CONT_INFO, UnknownMembers.NONE);
    public static final Plain URGENT = new Plain(URGENT_INFO, UnknownMembers.NONE);
    public static final Plain SHUTDOWN = new Plain(SHUTDOWN_INFO, UnknownMembers.NONE);

    public static final EventType<Numbered> STOPPED = event("STOP");
    public static final EventType<Numbered> RESUMED = event("RESUME");
    public static final EventType<Numbered> TICK = event("TICK");

    public static Ask ask(String text) {
        return new Ask(ASK_INFO, text);
    }

    private static CommandType<Plain, Nothing> plain(CommandInfo info) {
        return CommandType.of(info, in -> new Plain(info, UnknownMembers.read(in)));
    }

    private static EventType<Numbered> event(String name) {
        return EventType.of(name, in -> {
            JsonNode n = UnknownMembers.read(in).get("n");
            return new Numbered(name, n == null ? 0 : n.longValue());
        });
    }
}
