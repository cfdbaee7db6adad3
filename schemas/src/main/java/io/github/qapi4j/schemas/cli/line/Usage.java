package io.github.qapi4j.schemas.cli.line;

import java.util.List;
import org.apache.commons.cli.Option;

/** The help of the program and of its commands; no line is longer than 80 columns. */
public final class Usage {
    private static final int WIDTH = 80;

    /** Where the explanations of options begin. */
    private static final int COLUMN = 29;

    private final StringBuilder text = new StringBuilder();

    private Usage() {}

    /** Returns what {@code qapi-interop --help} prints. */
    public static String of(List<Subcommand> commands) {
        Usage usage = new Usage();
        usage.line("Usage: qapi-interop COMMAND [OPTION]...");
        usage.line("Finds the vhost-user backends and the firmware images of a host by their");
        usage.line("descriptors, and asks a QEMU what it knows.");
        usage.line("");
        usage.line("Commands:");
        for (Subcommand command : commands) {
            usage.entry("  " + command.name(), command.description(), 12);
        }
        usage.line("");
        usage.line("Options:");
        usage.options(List.of(CommandLines.HELP, CommandLines.VERSION));
        usage.line("");
        usage.line("'qapi-interop COMMAND --help' tells more about a command.");
        usage.line("");
        usage.line("Exit codes:");
        usage.line("   0  all is well");
        usage.line("   1  a descriptor is refused, no backend or image suits, something is not");
        usage.line("      known, or output is lost");
        usage.line("   2  the command line is wrong");
        usage.line("  69  a QEMU, or a file, cannot be reached");
        usage.line("  70  a bug in this program");
        return usage.text.toString();
    }

    /** Returns what {@code qapi-interop COMMAND --help} prints. */
    public static String of(Subcommand command) {
        Usage usage = new Usage();
        usage.line(("Usage: qapi-interop " + command.name() + " [OPTION]... " + command.operands()).stripTrailing());
        usage.entry("", command.description(), 0);
        usage.line("");
        usage.options(CommandLines.options(command));
        if (!command.footer().isEmpty()) {
            usage.line("");
        }
        command.footer().forEach(usage::line);
        return usage.text.toString();
    }

    private void options(List<Option> options) {
        for (Option option : options) {
            String names = "  " + (option.getOpt() == null ? "    " : "-" + option.getOpt() + ", ") + "--"
                    + option.getLongOpt() + (option.hasArg() ? "=" + option.getArgName() : "");
            entry(names, option.getDescription(), COLUMN);
        }
    }

    /** Adds a name with its explanation, which begins on a line of its own where the name takes too much room. */
    private void entry(String name, String explanation, int column) {
        StringBuilder line = new StringBuilder(name);
        if (!name.isEmpty() && name.length() + 2 > column) {
            line(name);
            line.setLength(0);
        }
        pad(line, column);
        for (String word : explanation.split(" ")) {
            if (line.length() + word.length() > WIDTH) {
                line(line.toString().stripTrailing());
                line.setLength(0);
                pad(line, column);
            }
            line.append(word).append(' ');
        }
        line(line.toString().stripTrailing());
    }

    private static void pad(StringBuilder line, int column) {
        line.append(" ".repeat(column - line.length()));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
