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
import io.github.qapi4j.runtime.qmp.schema.index.ReplyScanner;
import io.github.qapi4j.runtime.qmp.schema.index.SchemaIndex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
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

    private static final AtomicLong NUMBERS = new AtomicLong();

    /** No other schema of this process has it; 0 for those that came when all numbers had been given. */
    private final int number;

    private final @Nullable SchemaIndex index;
    private final @Nullable Resolver resolver;
    private final String fingerprint;

    private QemuSchema() {
        this.number = 0;
        this.index = null;
        this.resolver = null;
        this.fingerprint = "";
    }

    private QemuSchema(SchemaIndex index) {
        long next = NUMBERS.incrementAndGet();
        this.number = next <= SchemaPath.LARGEST ? (int) next : 0;
        this.index = index;
        this.resolver = new Resolver(index);
        this.fingerprint = Fingerprint.of(index);
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
        SchemaIndex index = ReplyScanner.scan(reply);
        return of(index == null ? QapiJson.tolerant().read(reply, ReplyReader::readReply) : index);
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
            return of(QapiJson.tolerant().read(file, ReplyReader::readReply));
        } catch (QapiJsonException fault) {
            throw fault.source() == null ? ReplyFault.in(file, fault) : fault;
        }
    }

    /** Returns the schema of an index, which may be one that somebody holds already. */
    static QemuSchema of(SchemaIndex index) {
        return SharedSchemas.share(new QemuSchema(index));
    }

    /**
     * Returns whether this QEMU knows what a path asks for; false also where it does not tell. Allocates nothing, unless the path
     * has {@code **}, and then the first time only: a path keeps the answer of the schema that it was last asked of.
     */
    public boolean knows(SchemaPath path) {
        int kept = path.kept();
        if (number != 0 && kept >> 1 == number) {
            return (kept & 1) == 1;
        }
        boolean known = find(path);
        path.keep(number << 1 | (known ? 1 : 0));
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
        return fingerprint;
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
        return "QemuSchema[" + commands().size() + " commands, " + events().size() + " events, " + fingerprint + "]";
    }
}
