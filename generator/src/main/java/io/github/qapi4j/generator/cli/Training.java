package io.github.qapi4j.generator.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs several commands in one process, parted by {@code --and}. The build of the launcher does so, to archive the classes that
 * short runs need.
 */
final class Training {
    private static final String NEXT = "--and";

    private Training() {}

    /** Runs the commands one after the other, whatever becomes of them. */
    public static void main(String[] arguments) {
        List<String> command = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.equals(NEXT)) {
                run(command);
                command.clear();
            } else {
                command.add(argument);
            }
        }
        run(command);
    }

    private static void run(List<String> command) {
        Main.run(
                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, false, StandardCharsets.UTF_8),
                command.toArray(String[]::new));
    }
}
