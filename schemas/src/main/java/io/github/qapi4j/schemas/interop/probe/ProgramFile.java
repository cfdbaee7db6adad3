package io.github.qapi4j.schemas.interop.probe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Finds out whether a file is a program that the kernel itself can start.
 *
 * <p>The kernel refuses a script without {@code #!}, and a binary for another processor. Java then hands the file to a
 * shell, without being asked to; this is why the first bytes are looked at.
 */
final class ProgramFile {
    private static final byte[] ELF = {0x7F, 'E', 'L', 'F'};
    private static final byte[][] OTHERS = {
        {'#', '!'},
        // Mach-O: 64 bits, and for several processors.
        {(byte) 0xCF, (byte) 0xFA, (byte) 0xED, (byte) 0xFE},
        {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE},
    };

    /** Where an ELF header names the byte order, and the processor in two bytes. */
    private static final int ELF_DATA = 5;

    private static final int ELF_MACHINE = 18;
    private static final int ELF_HEAD = 20;

    /** Processors (x86-64, ARM of 64 bits) that run programs of another (x86, ARM of 32 bits) as well. */
    private static final int[][] ALSO_RUNS = {{62, 3}, {183, 40}};

    private ProgramFile() {}

    /** Returns why the file is no program, in words, or nothing. */
    static Optional<String> objection(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.of("it is not a regular file");
        }
        if (!Files.isExecutable(file)) {
            return Optional.of("permission denied");
        }
        try {
            return Files.isReadable(file) ? objection(head(file)) : Optional.empty();
        } catch (IOException e) {
            // Whoever starts the file will find out why.
            return Optional.empty();
        }
    }

    private static Optional<String> objection(byte[] head) throws IOException {
        if (head.length == ELF_HEAD && startsWith(head, ELF)) {
            return runsHere(head) ? Optional.empty() : Optional.of("it is for another kind of processor");
        }
        return Arrays.stream(OTHERS).anyMatch(start -> startsWith(head, start))
                ? Optional.empty()
                : Optional.of("it is neither a binary nor a script that starts with '#!'");
    }

    /** Compares with the program that runs this code. */
    private static boolean runsHere(byte[] head) throws IOException {
        Path self = Path.of("/proc/self/exe");
        if (!Files.isReadable(self)) {
            return true;
        }
        int own = machine(head(self));
        int wanted = machine(head);
        return own == wanted || Arrays.stream(ALSO_RUNS).anyMatch(pair -> own == pair[0] && wanted == pair[1]);
    }

    private static int machine(byte[] head) {
        int first = head[ELF_MACHINE] & 0xFF;
        int second = head[ELF_MACHINE + 1] & 0xFF;
        return head[ELF_DATA] == 1 ? second << 8 | first : first << 8 | second;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ELF_HEAD);
        }
    }

    private static boolean startsWith(byte[] head, byte[] start) {
        return head.length >= start.length && Arrays.equals(head, 0, start.length, start, 0, start.length);
    }
}
