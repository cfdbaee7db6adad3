package io.github.qapi4j.schemas.interop.probe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What Linux tells of processes in {@code /proc}. Elsewhere, and of processes of other users, it tells nothing. */
final class ProcFiles {
    private static final Path PROC = Path.of("/proc");

    private ProcFiles() {}

    /** Returns whether a process was started with this assignment of a variable. */
    static boolean environmentHolds(long pid, String assignment) {
        try {
            byte[] environment = Files.readAllBytes(file(pid, "environ"));
            return new String(environment, StandardCharsets.ISO_8859_1).contains(assignment);
        } catch (IOException e) {
            // It has ended, or belongs to another user.
            return false;
        }
    }

    /** Returns whether a directory is the working directory of a process. */
    static boolean isIn(long pid, Path directory) {
        try {
            return Files.readSymbolicLink(file(pid, "cwd")).equals(directory);
        } catch (IOException | UnsupportedOperationException e) {
            // It has ended, or belongs to another user.
            return false;
        }
    }

    /** Returns the pipes that are the standard output and the standard error of a process, by their unique names. */
    static List<String> outputs(long pid) {
        List<String> pipes = new ArrayList<>();
        for (String stream : List.of("1", "2")) {
            try {
                String target =
                        Files.readSymbolicLink(file(pid, "fd").resolve(stream)).toString();
                if (target.startsWith("pipe:")) {
                    pipes.add(target);
                }
            } catch (IOException | UnsupportedOperationException e) {
                // It has ended, has closed the stream, or belongs to another user.
            }
        }
        return pipes;
    }

    private static Path file(long pid, String name) {
        return PROC.resolve(Long.toString(pid)).resolve(name);
    }
}
