package io.github.qapi4j.runtime.qmp.fake;

import io.github.qapi4j.runtime.CommandInfo;
import io.github.qapi4j.runtime.JsonReader;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.QapiJsonException;
import io.github.qapi4j.runtime.UnknownMembers;
import io.github.qapi4j.runtime.qmp.error.ErrorClass;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the fake does with commands, and what it has got. Any thread may call. */
final class FakeScript {
    /** A command as it came. */
    record Received(String name, String arguments, @Nullable Object command) {}

    private record Once(Function<Object, @Nullable Object> body) {}

    private static final class Entry {
        final CommandInfo info;
        final JsonReader<?> reader;
        final Deque<Once> once = new ArrayDeque<>();

        @Nullable
        Function<Object, @Nullable Object> always;

        Entry(CommandInfo info, JsonReader<?> reader) {
            this.info = info;
            this.reader = reader;
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, Entry> entries = new TreeMap<>();
    private final Map<String, Deque<Fault>> faults = new HashMap<>();
    private final List<Received> received = new ArrayList<>();
    private final List<String> unscripted = new ArrayList<>();
    private volatile @Nullable FakeAge age;

    void on(CommandInfo info, JsonReader<?> reader, boolean once, Function<Object, @Nullable Object> body) {
        lock.lock();
        try {
            Entry entry = entries.computeIfAbsent(info.name(), name -> new Entry(info, reader));
            if (once) {
                entry.once.add(new Once(body));
            } else {
                entry.always = body;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Answers a command without a type: the body takes its arguments, and returns JSON. */
    void onRaw(String command, Function<UnknownMembers, String> body, CommandInfo.Flag... flags) {
        on(
                CommandInfo.of(command, flags),
                UnknownMembers::read,
                false,
                arguments -> QapiJson.tolerant().read(body.apply((UnknownMembers) arguments), in -> in.tree()));
    }

    /** Refuses what is not of an age. */
    void check(FakeAge wanted) {
        age = wanted;
    }

    void fault(String command, Fault fault) {
        lock.lock();
        try {
            faults.computeIfAbsent(command, name -> new ArrayDeque<>()).add(fault);
        } finally {
            lock.unlock();
        }
    }

    @Nullable
    Fault nextFault(String command) {
        lock.lock();
        try {
            Deque<Fault> all = faults.get(command);
            return all == null ? null : all.poll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns what a schema says of a command; null if it has no script. */
    @Nullable
    CommandInfo info(String command) {
        lock.lock();
        try {
            Entry entry = entries.get(command);
            return entry == null ? null : entry.info;
        } finally {
            lock.unlock();
        }
    }

    List<String> commands() {
        lock.lock();
        try {
            return List.copyOf(entries.keySet());
        } finally {
            lock.unlock();
        }
    }

    /**
     * Carries out a command.
     *
     * @return the JSON text of its result
     * @throws Refusal if it is refused
     */
    String run(String name, byte[] arguments) {
        String text = new String(arguments, StandardCharsets.UTF_8);
        Entry entry;
        lock.lock();
        try {
            entry = entries.get(name);
            if (entry == null) {
                unscripted.add(name);
            }
        } finally {
            lock.unlock();
        }
        if (entry == null) {
            add(new Received(name, text, null));
            throw Refusal.of(ErrorClass.COMMAND_NOT_FOUND, "The command " + name + " has not been found");
        }
        Object command;
        try {
            command = QapiJson.strict().read(arguments, entry.reader);
        } catch (QapiJsonException misfit) {
            add(new Received(name, text, null));
            throw Refusal.of(ErrorClass.GENERIC_ERROR, String.valueOf(misfit.getMessage()));
        }
        add(new Received(name, text, command));
        FakeAge known = age;
        if (known != null) {
            known.refuse(command);
        }
        return ResultJson.of(body(entry, name).apply(command));
    }

    private Function<Object, @Nullable Object> body(Entry entry, String name) {
        lock.lock();
        try {
            Once first = entry.once.poll();
            Function<Object, @Nullable Object> body = first == null ? entry.always : first.body();
            if (body == null) {
                unscripted.add(name);
                throw Refusal.of(ErrorClass.GENERIC_ERROR, "this fake has no further answer to " + name);
            }
            return body;
        } finally {
            lock.unlock();
        }
    }

    /** Writes down a command that needs no script. */
    void note(String name, byte[] arguments) {
        add(new Received(name, new String(arguments, StandardCharsets.UTF_8), null));
    }

    private void add(Received one) {
        lock.lock();
        try {
            received.add(one);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    List<Received> received() {
        lock.lock();
        try {
            return List.copyOf(received);
        } finally {
            lock.unlock();
        }
    }

    List<String> unscripted() {
        lock.lock();
        try {
            return List.copyOf(unscripted);
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a command. Returns null if none came in time. */
    @Nullable
    Received await(Predicate<Received> which, long nanos) throws InterruptedException {
        long left = nanos;
        lock.lockInterruptibly();
        try {
            while (true) {
                for (Received one : received) {
                    if (which.test(one)) {
                        return one;
                    }
                }
                if (left <= 0) {
                    return null;
                }
                left = changed.awaitNanos(Math.min(left, TimeUnit.DAYS.toNanos(1)));
            }
        } finally {
            lock.unlock();
        }
    }
}
