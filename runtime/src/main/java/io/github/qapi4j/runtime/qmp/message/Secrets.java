package io.github.qapi4j.runtime.qmp.message;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which parts of messages are secret. Immutable. */
public final class Secrets {
    /** What is known of QEMU's and the guest agent's commands. */
    public static final Secrets STANDARD = new Secrets(Map.ofEntries(
            Map.entry("set_password", Set.of("password")),
            Map.entry("change-vnc-password", Set.of("password")),
            Map.entry("change", Set.of("arg")),
            Map.entry("block_passwd", Set.of("password")),
            Map.entry("human-monitor-command", Set.of("command-line")),
            Map.entry("qom-set", Set.of("value")),
            Map.entry("send-key", Set.of("keys")),
            Map.entry("input-send-event", Set.of("events")),
            Map.entry("ringbuf-write", Set.of("data")),
            Map.entry("sev-inject-launch-secret", Set.of("secret", "packet-header")),
            Map.entry("guest-set-user-password", Set.of("password")),
            Map.entry("guest-exec", Set.of("arg", "env", "input-data")),
            Map.entry("guest-file-write", Set.of("buf-b64")),
            Map.entry("guest-ssh-add-authorized-keys", Set.of("keys")),
            Map.entry("guest-ssh-remove-authorized-keys", Set.of("keys"))));

    private static final Set<String> SECRET_ANSWERS = Set.of(
            "qom-get",
            "qom-list-get",
            "human-monitor-command",
            "ringbuf-read",
            "guest-file-read",
            "guest-exec-status",
            "guest-ssh-get-authorized-keys");
    private static final Set<String> FREE_COMMANDS = Set.of("device_add", "object-add", "netdev_add");
    private static final List<String> WORDS = List.of("pass", "secret", "key-data", "cookie", "token");
    private static final Set<String> REFERENCES =
            Set.of("passwordid", "password-secret", "key-secret", "cookie-secret", "proxy-password-secret");

    private final Map<String, Set<String>> arguments;

    private Secrets(Map<String, Set<String>> arguments) {
        this.arguments = arguments;
    }

    /** Returns these and one more: the value of a command's argument. */
    public Secrets with(String command, String argument) {
        Map<String, Set<String>> more = new HashMap<>(arguments);
        Set<String> members = new HashSet<>(more.getOrDefault(command, Set.of()));
        members.add(argument);
        more.put(command, Set.copyOf(members));
        return new Secrets(Map.copyOf(more));
    }

    /** Returns whether what a command returns is secret. */
    public boolean isSecretAnswer(String command) {
        return SECRET_ANSWERS.contains(command);
    }

    /** Returns whether a direct argument of a command is secret as a whole. */
    boolean isSecretArgument(String command, String argument) {
        return arguments.getOrDefault(command, Set.of()).contains(argument);
    }

    /**
     * Returns whether a member is secret as a whole, at any depth of a command's arguments.
     *
     * @param secretObject whether the object is one that holds a secret in {@code data}
     */
    boolean isSecretMember(String command, String member, boolean secretObject) {
        if (member.equals("cookie") || member.equals("data") && secretObject) {
            return true;
        }
        String lower = member.toLowerCase(Locale.ROOT);
        return FREE_COMMANDS.contains(command)
                && !REFERENCES.contains(lower)
                && WORDS.stream().anyMatch(lower::contains);
    }

    /** Returns whether objects of a type ({@code qom-type}) hold a secret in {@code data}. */
    static boolean isSecretType(String qomType) {
        return qomType.equals("secret") || qomType.equals("secret_keyring") || qomType.startsWith("tls-creds-");
    }

    /** Returns whether a command may name a program to run, with its arguments, as the way of a migration. */
    static boolean isMigration(String command) {
        return command.equals("migrate") || command.equals("migrate-incoming");
    }
}
