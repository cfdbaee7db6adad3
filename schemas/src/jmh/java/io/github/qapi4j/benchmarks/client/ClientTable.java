package io.github.qapi4j.benchmarks.client;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Measures the client and prints one table, in about two minutes on a quiet machine. The servers are processes of their own.
 * {@code -Dqapi.corpus} names a folder with recorded replies; without it they are invented. {@code QEMU_SOURCE} names a QEMU
 * source tree, whose client for Python is measured beside.
 */
public final class ClientTable {
    private ClientTable() {}

    /** Prints the rows of the parts that are named: speed, memory, neighbours, processes, knows, python; all without a name. */
    public static void main(String[] arguments) throws IOException {
        Locale.setDefault(Locale.ROOT);
        List<String> parts = arguments.length == 0
                ? List.of("speed", "memory", "neighbours", "processes", "knows", "python")
                : List.of(arguments);
        for (String part : parts) {
            switch (part) {
                case "speed" -> SpeedRows.print();
                case "memory" -> MemoryRows.print();
                case "neighbours" -> NeighbourRows.print();
                case "processes" -> ProcessRows.print();
                case "knows" -> FirstAnswerRows.print();
                case "python" -> PythonRows.print();
                default -> throw new IllegalArgumentException("there is no part '" + part + "'");
            }
        }
    }
}
