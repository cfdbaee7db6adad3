package io.github.qapi4j.runtime.qmp.fake;

import io.github.qapi4j.runtime.CommandInfo;
import io.github.qapi4j.runtime.CommandInfo.Flag;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.UnknownMembers;
import io.github.qapi4j.runtime.qmp.error.ErrorClass;
import io.github.qapi4j.runtime.qmp.wire.Frame;
import io.github.qapi4j.runtime.qmp.wire.FrameSink;
import io.github.qapi4j.runtime.qmp.wire.Key;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What the fake says to one client. One thread handles what comes. */
final class FakeDialogue implements FrameSink {
    private static final byte[] NO_ARGUMENTS = {'{', '}'};

    private final FakeSetup setup;
    private final FakeScript script;
    private final FakeHeld held;
    private final FakeConnection connection;
    private boolean negotiated;
    private boolean outOfBand;

    FakeDialogue(FakeSetup setup, FakeScript script, FakeHeld held, FakeConnection connection) {
        this.setup = setup;
        this.script = script;
        this.held = held;
        this.connection = connection;
    }

    /** Serves the client until it goes. */
    void run() {
        connection.splitEvery(setup.pieces);
        if (setup.agent) {
            if (!setup.dirty.isEmpty()) {
                connection.write(setup.dirty.getBytes(StandardCharsets.ISO_8859_1));
            }
        } else {
            setup.beforeGreeting.forEach(this::say);
            say(setup.greeting());
        }
        connection.readAll(this, setup.agent);
    }

    /** Says one message, as this fake's options want it. */
    void say(String json) {
        String text = setup.pretty ? pretty(json) : json;
        connection.write((text + (setup.agent ? "\n" : "\r\n")).getBytes(StandardCharsets.UTF_8));
    }

    private static String pretty(String json) {
        JsonNode tree = QapiJson.tolerant().read(json, in -> in.tree());
        return tree.toPrettyString();
    }

    @Override
    public void message(Frame frame) {
        String id = frame.has(Key.ID) ? new String(frame.copy(Key.ID), StandardCharsets.UTF_8) : "";
        boolean urgent = frame.has(Key.EXEC_OOB);
        String name = frame.text(urgent ? Key.EXEC_OOB : Key.EXECUTE);
        byte[] arguments = frame.has(Key.ARGUMENTS) ? frame.copy(Key.ARGUMENTS) : NO_ARGUMENTS;
        if (name.isEmpty()) {
            say(error(Refusal.of(ErrorClass.GENERIC_ERROR, "QMP input lacks member 'execute'"), id));
        } else if (setup.agent) {
            agent(name, arguments, id);
        } else {
            monitor(name, arguments, id, urgent);
        }
    }

    private void monitor(String name, byte[] arguments, String id, boolean urgent) {
        if (name.equals("qmp_capabilities")) {
            negotiate(arguments, id);
        } else if (!negotiated) {
            say(error(
                    Refusal.of(
                            ErrorClass.COMMAND_NOT_FOUND, "Expecting capabilities negotiation with 'qmp_capabilities'"),
                    id));
        } else {
            CommandInfo info = script.info(name);
            if (urgent && (!outOfBand || info != null && !info.flags().contains(Flag.ALLOW_OOB))) {
                String problem = "The command " + name + " does not support OOB";
                say(error(Refusal.of(ErrorClass.GENERIC_ERROR, problem), id));
            } else {
                carryOut(name, arguments, id);
            }
        }
    }

    private void negotiate(byte[] arguments, String id) {
        if (setup.refuseNegotiation != null) {
            say(error(setup.refuseNegotiation, id));
        } else if (negotiated) {
            String problem = "Capabilities negotiation is already complete, command ignored";
            say(error(Refusal.of(ErrorClass.COMMAND_NOT_FOUND, problem), id));
        } else {
            negotiated = true;
            outOfBand = new String(arguments, StandardCharsets.UTF_8).contains("\"oob\"");
            setup.inNegotiation.forEach(this::say);
            say(success("{}", id));
        }
    }

    private void agent(String name, byte[] arguments, String id) {
        if (name.equals("guest-sync-delimited") || name.equals("guest-sync")) {
            script.note(name, arguments);
            if (!FakeSetup.take(setup.deadFor)) {
                String number = QapiJson.tolerant()
                        .read(arguments, UnknownMembers::read)
                        .asMap()
                        .getOrDefault("id", JsonNodeFactory.instance.numberNode(0))
                        .toString();
                if (name.equals("guest-sync-delimited")) {
                    connection.write(new byte[] {(byte) 0xFF});
                }
                say(success(number, ""));
            }
        } else if (!id.isEmpty() && !setup.ids) {
            say(error(Refusal.of(ErrorClass.GENERIC_ERROR, "QMP input member 'id' is unexpected"), ""));
        } else {
            carryOut(name, arguments, id);
        }
    }

    private void carryOut(String name, byte[] arguments, String id) {
        String reply;
        CommandInfo info = script.info(name);
        boolean silent = info != null && !info.repliesOnSuccess();
        try {
            String result = name.equals("query-commands") && info == null
                    ? commandNames()
                    : name.equals("guest-info") && info == null ? agentInfo() : script.run(name, arguments);
            reply = silent ? "" : success(result, id);
        } catch (Refusal refused) {
            reply = error(refused, id);
        } catch (RuntimeException | Error mistake) {
            setup.mistakes.add(mistake);
            reply = error(Refusal.of(ErrorClass.GENERIC_ERROR, "the script threw " + mistake), id);
        }
        Fault fault = script.nextFault(name);
        String text = reply;
        if (!held.hold(name, () -> answer(text, id, fault))) {
            answer(text, id, fault);
        }
        if (name.equals("quit")) {
            connection.close();
        }
    }

    private String commandNames() {
        StringBuilder text = new StringBuilder("[{\"name\":\"query-commands\"}");
        script.commands()
                .forEach(name -> text.append(",{\"name\":\"").append(name).append("\"}"));
        return text.append(']').toString();
    }

    private String agentInfo() {
        StringBuilder text = new StringBuilder("{\"version\":\"" + setup.version + "\",\"supported_commands\":[");
        String rest = "\",\"enabled\":true,\"success-response\":true}";
        text.append("{\"name\":\"guest-info").append(rest);
        script.commands()
                .forEach(name -> text.append(",{\"name\":\"").append(name).append(rest));
        return text.append("]}").toString();
    }

    private void answer(String reply, String id, @Nullable Fault fault) {
        if (fault == null) {
            sayIfAny(reply);
            return;
        }
        switch (fault.kind()) {
            case SILENCE -> {}
            case WRONG_ID -> sayIfAny(id.isEmpty() ? reply : reply.replace("\"id\":" + id, "\"id\":9000000" + id));
            case NO_ID -> sayIfAny(reply.replace(",\"id\":" + id, "").replace("\"id\":" + id + ",", ""));
            case TWICE -> {
                sayIfAny(reply);
                sayIfAny(reply);
            }
            case BEFORE -> {
                connection.write(fault.text().getBytes(StandardCharsets.ISO_8859_1));
                sayIfAny(reply);
            }
            case INSTEAD -> say(success(fault.text(), id));
            case DROP_BEFORE -> connection.close();
            case DROP_AFTER -> {
                byte[] bytes = reply.getBytes(StandardCharsets.UTF_8);
                connection.write(Arrays.copyOf(bytes, Math.min(fault.count(), bytes.length - 1)));
                connection.close();
            }
        }
    }

    private void sayIfAny(String reply) {
        if (!reply.isEmpty()) {
            say(reply);
        }
    }

    private static String success(String result, String id) {
        return "{\"return\":" + result + (id.isEmpty() ? "" : ",\"id\":" + id) + "}";
    }

    private static String error(Refusal refused, String id) {
        return "{" + (id.isEmpty() ? "" : "\"id\":" + id + ",") + "\"error\":{\"class\":"
                + ResultJson.quoted(refused.classText()) + ",\"desc\":" + ResultJson.quoted(refused.description())
                + "}}";
    }

    @Override
    public void oversized(Frame frame) {
        // There is no limit.
    }

    @Override
    public void stray(int count) {
        say(error(Refusal.of(ErrorClass.GENERIC_ERROR, "JSON parse error, stray '" + count + " bytes'"), ""));
    }

    @Override
    public void mark() {
        // The mark is no JSON: a real agent says so first, whatever it cut short.
        say(error(Refusal.of(ErrorClass.GENERIC_ERROR, "JSON parse error, stray '\u00ff'"), ""));
    }

    @Override
    public void tooDeep() {
        connection.close();
    }
}
