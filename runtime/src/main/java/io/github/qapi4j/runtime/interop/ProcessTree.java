package io.github.qapi4j.runtime.interop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A program and all that it starts, so that nothing of it is left behind.
 *
 * <p>A child whose parent has ended is nobody's child any more. On Linux it is still found: every process of the tree
 * carries a variable with a value of its own in its environment.
 */
final class ProcessTree {
    private static final String VARIABLE = "QAPI4J_PROBE";
    private static final Path PROC = Path.of("/proc");

    /** A tree that grows while it is being killed is given up after as many rounds. */
    private static final int ROUNDS = 20;

    private final String mark = UUID.randomUUID().toString();

    /** Puts the mark into the environment of the program to be. */
    void mark(Map<String, String> environment) {
        environment.put(VARIABLE, mark);
    }

    /** Kills the program, its descendants, and whatever else carries the mark. */
    void kill(Process program) {
        for (int round = 0; round < ROUNDS; round++) {
            List<ProcessHandle> alive = new ArrayList<>(marked());
            program.descendants().forEach(alive::add);
            if (program.isAlive()) {
                alive.add(program.toHandle());
            }
            if (alive.isEmpty()) {
                return;
            }
            alive.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private List<ProcessHandle> marked() {
        String assignment = VARIABLE + "=" + mark;
        List<ProcessHandle> found = new ArrayList<>();
        try (Stream<Path> processes = Files.list(PROC)) {
            for (Path process : (Iterable<Path>) processes::iterator) {
                String name = process.getFileName().toString();
                if (!name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9')) {
                    // The handle first: it cannot come to mean another process that gets the same number later.
                    ProcessHandle.of(Long.parseLong(name))
                            .filter(handle -> environmentHolds(process, assignment))
                            .ifPresent(found::add);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // Not Linux, or no /proc: the descendants have to do.
            return found;
        }
        return found;
    }

    private static boolean environmentHolds(Path process, String assignment) {
        try {
            String environment =
                    new String(Files.readAllBytes(process.resolve("environ")), StandardCharsets.ISO_8859_1);
            return environment.contains(assignment);
        } catch (IOException e) {
            // It has ended, or belongs to another user and so is none of ours.
            return false;
        }
    }
}
