package io.github.qapi4j.schemas.interop.probe;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A program and what it starts, so that nothing of it is left behind.
 *
 * <p>A child whose parent has ended is nobody's child any more. It is still known if it was seen in time, and on Linux
 * also by what it has from the program: a variable with a value of its own in its environment, a working directory of
 * its own, or the program's output. What has none of these and was never seen is not found; nothing else is ever taken
 * for a part of the tree.
 */
final class ProcessTree implements AutoCloseable {
    private static final String VARIABLE = "QAPI4J_PROBE";

    /** A tree that grows while it is being killed is given up after as many rounds. */
    private static final int ROUNDS = 20;

    private final PrivateDirectory directory = PrivateDirectory.create();
    private final String mark = UUID.randomUUID().toString();

    /** A handle knows when its process began, and never comes to mean another one that gets the number later. */
    private final Set<ProcessHandle> seen = new LinkedHashSet<>();

    private List<String> outputs = List.of();
    private Optional<Instant> start = Optional.empty();
    private int turns;
    private int nextLook;

    /** Marks the program to be: by its environment, and by its working directory if there is room for one. */
    void mark(ProcessBuilder builder) {
        builder.environment().put(VARIABLE, mark);
        if (directory.path() != null) {
            builder.directory(directory.path().toFile());
        }
    }

    /** Remembers where a program writes to that has just been started, before it can redirect that. */
    void started(Process program) {
        seen.add(program.toHandle());
        outputs = ProcFiles.outputs(program.pid());
        start = program.info().startInstant();
    }

    /** Remembers the program's descendants while they are its. The longer it runs, the fewer calls really look. */
    void look() {
        if (turns++ >= nextLook) {
            nextLook = turns + turns / 4;
            rememberChildren(ProcessHandle.allProcesses().collect(Collectors.toSet()));
        }
    }

    /**
     * Kills the program, its descendants, and whatever else is known to come from it. A process may start another one and
     * end while it is being looked at; so it is over only when nothing is new.
     */
    void kill() {
        Set<ProcessHandle> strangers = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            Set<ProcessHandle> all = ProcessHandle.allProcesses().collect(Collectors.toSet());
            boolean news = false;
            for (ProcessHandle process : all) {
                if (!seen.contains(process) && !strangers.contains(process)) {
                    news = true;
                    (isOurs(process) ? seen : strangers).add(process);
                }
            }
            rememberChildren(all);
            List<ProcessHandle> alive = seen.stream().filter(all::contains).toList();
            if (alive.isEmpty() && !news) {
                return;
            }
            alive.forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** Children of what was seen, their children, and so on. */
    private void rememberChildren(Set<ProcessHandle> all) {
        boolean grown = true;
        while (grown) {
            grown = false;
            for (ProcessHandle process : all) {
                grown |= !seen.contains(process)
                        && process.parent().filter(seen::contains).isPresent()
                        && seen.add(process);
            }
        }
    }

    private boolean isOurs(ProcessHandle process) {
        return ProcFiles.environmentHolds(process.pid(), VARIABLE + "=" + mark)
                || hasOutput(process)
                || directory.path() != null && ProcFiles.isIn(process.pid(), directory.path());
    }

    /** Only the program, and what has them from the program, has our pipes as its standard output or error. */
    private boolean hasOutput(ProcessHandle process) {
        return ProcFiles.outputs(process.pid()).stream().anyMatch(outputs::contains) && !isOlder(process);
    }

    /** A server that the program has sent its output to is no descendant. */
    private boolean isOlder(ProcessHandle process) {
        Optional<Instant> other = process.info().startInstant();
        return start.isPresent() && other.isPresent() && other.get().isBefore(start.get());
    }

    /** Forgets the tree, and deletes what the program has left in its working directory. */
    @Override
    public void close() {
        directory.close();
    }
}
