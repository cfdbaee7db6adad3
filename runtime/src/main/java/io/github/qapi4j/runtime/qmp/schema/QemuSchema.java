package io.github.qapi4j.runtime.qmp.schema;

import io.github.qapi4j.runtime.Command;
import io.github.qapi4j.runtime.CommandType;
import io.github.qapi4j.runtime.EventType;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.QapiJsonException;
import io.github.qapi4j.runtime.qmp.CommandCheck;
import io.github.qapi4j.runtime.qmp.QapiClient;
import io.github.qapi4j.runtime.qmp.error.CommandRefusedException;
import io.github.qapi4j.runtime.qmp.error.ErrorClass;
import io.github.qapi4j.runtime.qmp.schema.Answer.Known;
import io.github.qapi4j.runtime.qmp.schema.index.EntityKind;
import io.github.qapi4j.runtime.qmp.schema.index.Fingerprint;
import io.github.qapi4j.runtime.qmp.schema.index.ReplyFault;
import io.github.qapi4j.runtime.qmp.schema.index.ReplyReader;
import io.github.qapi4j.runtime.qmp.schema.index.SchemaIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one build of QEMU knows: the reply of {@code query-qmp-schema}, indexed. Immutable, and any thread may ask it. Equal
 * replies are one instance in a process while anybody holds it.
 *
 * <p>As a {@link CommandCheck} ({@code CallOptions.standard().check(schema)}) it objects to commands, arguments and values that
 * this QEMU does not know, before they are sent: the safe way to use what a newer schema has. It does not object to what is not
 * told, and does not say which arguments are mandatory.
 */
public final class QemuSchema implements CommandCheck {
    /** The longest reply that {@link #read} takes, in bytes: sixty times the longest of today. */
    private static final int LONGEST = 16 << 20;

    private static final QemuSchema UNTOLD = new QemuSchema();

    private final @Nullable SchemaIndex index;
    private final @Nullable Resolver resolver;
    private final KnownAnswers answers = new KnownAnswers();

    /** Null until somebody asks: it takes longer than reading. Threads may race for it, as each finds the same. */
    private volatile @Nullable String fingerprint;

    private QemuSchema() {
        this.index = null;
        this.resolver = null;
        this.fingerprint = "";
    }

    private QemuSchema(SchemaIndex index) {
        this.index = index;
        this.resolver = new Resolver(index);
    }

    /**
     * Asks a QEMU what it knows, with one command. A peer that does not have that command, as the guest agent, tells nothing:
     * of its schema nothing is known, {@link #ask(SchemaPath)} says NOT_TOLD, and as a check it objects to nothing.
     *
     * @throws io.github.qapi4j.runtime.qmp.error.QmpException if there is no answer, or one that is no such reply
     */
    public static QemuSchema ask(QapiClient client) {
        try {
            return client.execute(new QuerySchema());
        } catch (CommandRefusedException refused) {
            if (refused.errorClass() == ErrorClass.COMMAND_NOT_FOUND) {
                return UNTOLD;
            }
            throw refused;
        }
    }

    /**
     * Reads a reply that was kept.
     *
     * @param reply JSON in UTF-8, of at most 16 MiB: the whole reply {@code {"return": […]}}, or its list
     * @throws io.github.qapi4j.runtime.QapiJsonException if it is anything else, or lacks a part; in one sentence
     */
    public static QemuSchema read(byte[] reply) {
        if (reply.length > LONGEST) {
            throw ReplyFault.tooLarge(reply.length, LONGEST);
        }
        QemuSchema fast = new QuerySchema().readFast(reply);
        return fast == null ? of(QapiJson.tolerant().read(reply, ReplyReader::readReply)) : fast;
    }

    /**
     * Reads a reply from a regular file, as {@link #read(byte[])} does.
     *
     * @throws io.github.qapi4j.runtime.QapiJsonException if the file cannot be read, or is no such reply; the message starts with
     *     the path
     */
    public static QemuSchema read(Path file) {
        try {
            long size = file.toFile().length();
            if (size > LONGEST) {
                throw ReplyFault.tooLarge(size, LONGEST);
            }
            QemuSchema fast = new QuerySchema().readFast(bytes(file));
            return fast == null ? of(QapiJson.tolerant().read(file, ReplyReader::readReply)) : fast;
        } catch (QapiJsonException fault) {
            throw fault.source() == null ? ReplyFault.in(file, fault) : fault;
        }
    }

    /** Returns what is in a file; nothing if it cannot be read, or is none, which the other reader words. */
    private static byte[] bytes(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
        } catch (IOException unreadable) {
            return new byte[0];
        }
    }

    /** Returns the schema of an index, which may be one that somebody holds already. */
    static QemuSchema of(SchemaIndex index) {
        return SharedSchemas.share(new QemuSchema(index));
    }

    /** Returns whether another schema says the same. */
    boolean isSame(QemuSchema other) {
        if (index == null || other.index == null) {
            return index == other.index;
        }
        return index.isSame(other.index)
                || index.isLike(other.index) && fingerprint().equals(other.fingerprint());
    }

    /**
     * Returns whether this QEMU knows what a path asks for; false also where it does not tell. Allocates nothing, unless the path
     * has {@code **}, and then seldom: a schema keeps its answers to the paths that it was asked last.
     */
    public boolean knows(SchemaPath path) {
        int kept = answers.get(path.number());
        if (kept != KnownAnswers.NONE) {
            return kept == KnownAnswers.YES;
        }
        boolean known = find(path);
        answers.keep(path.number(), known);
        return known;
    }

    private boolean find(SchemaPath path) {
        if (resolver == null || index == null) {
            return false;
        }
        List<ParsedPath> paths = path.paths();
        for (int i = 0; i < paths.size(); i++) {
            ParsedPath one = paths.get(i);
            Trail trail = one.isDeep() || index.leaves().hasForks() ? new Trail() : null;
            if (resolver.resolve(one, trail) == Finding.FOUND) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether this QEMU has a command. */
    public boolean knows(CommandType<?, ?> command) {
        return has(command.name(), EntityKind.COMMAND);
    }

    /** Returns whether this QEMU has an event. */
    public boolean knows(EventType<?> event) {
        return has(event.name(), EntityKind.EVENT);
    }

    private boolean has(String name, EntityKind kind) {
        int entity = index == null ? SchemaIndex.NONE : index.entity(name);
        return index != null && entity >= 0 && index.kind(entity) == kind;
    }

    /** Returns what this QEMU says to a path: of several ones, to the first that it knows. */
    public Answer ask(SchemaPath path) {
        Known known = Known.NO;
        List<String> missing = new ArrayList<>();
        for (ParsedPath one : path.paths()) {
            Answer answer = ask(one);
            if (answer.known() == Known.YES) {
                return answer;
            }
            known = answer.known() == Known.NOT_TOLD ? Known.NOT_TOLD : known;
            missing.add(String.valueOf(answer.missing()));
        }
        return new Answer(known, false, Set.of(), "", String.join("; ", missing));
    }

    private Answer ask(ParsedPath path) {
        if (resolver == null || index == null) {
            return new Answer(Known.NOT_TOLD, false, Set.of(), "", "this peer does not tell what it knows");
        }
        Trail trail = new Trail();
        Finding finding = resolver.resolve(path, trail);
        if (finding == Finding.FOUND) {
            return new Answer(Known.YES, trail.isOptional(), trail.features(), trail.place(), null);
        }
        Known known = finding == Finding.NOT_TOLD ? Known.NOT_TOLD : Known.NO;
        return new Answer(known, false, Set.of(), "", new Wording(index).missing(path, trail));
    }

    /** Returns the names of all commands, in the order of the alphabet. */
    public Set<String> commands() {
        return named(EntityKind.COMMAND);
    }

    /** Returns the names of all events, in the order of the alphabet. */
    public Set<String> events() {
        return named(EntityKind.EVENT);
    }

    private Set<String> named(EntityKind kind) {
        return index == null ? Set.of() : Collections.unmodifiableSet(index.named(kind));
    }

    /**
     * Returns a digest of what this QEMU knows, in hexadecimal digits: the same for replies that say the same, in whichever
     * order and whatever their types are called. Empty if it tells nothing.
     */
    public String fingerprint() {
        String print = fingerprint;
        if (print == null) {
            print = index == null ? "" : Fingerprint.of(index);
            fingerprint = print;
        }
        return print;
    }

    /** Returns the first thing in a command that this QEMU does not know, in words; null if it knows all, or does not tell. */
    @Override
    public @Nullable String objection(Command<?> command) {
        if (index == null) {
            return null;
        }
        byte[] arguments = QapiJson.strict().toBytes(command);
        String unknown = new ArgumentCheck(index)
                .objection(command.qapiCommand().name(), QapiJson.tolerant().read(arguments, in -> in.tree()));
        return unknown == null ? null : "this QEMU does not know it: " + unknown;
    }

    /** Returns how much it knows, and its fingerprint. */
    @Override
    public String toString() {
        return "QemuSchema[" + commands().size() + " commands, " + events().size() + " events, " + fingerprint() + "]";
    }
}
