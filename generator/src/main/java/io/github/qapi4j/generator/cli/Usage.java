package io.github.qapi4j.generator.cli;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.Option;

/** The help of the program and of its commands; no line is longer than 80 columns. */
final class Usage {
    private static final int WIDTH = 80;

    /** Where the explanations of options begin. */
    private static final int COLUMN = 29;

    private final StringBuilder text = new StringBuilder();

    private Usage() {}

    /** Returns what {@code qapi --help} prints. */
    static String of(List<Subcommand> commands) {
        Usage usage = new Usage();
        usage.line("Usage: qapi COMMAND [OPTION]... SCHEMA...");
        usage.line("Compiles QAPI, the schema language of QEMU, to Java.");
        usage.line("");
        usage.line("Commands:");
        for (Subcommand command : commands) {
            usage.entry("  " + command.name(), command.description(), 12);
        }
        usage.line("");
        usage.line("Options:");
        usage.options(List.of(SharedOptions.HELP, SharedOptions.VERSION));
        usage.line("");
        usage.line("'qapi COMMAND --help' tells more about a command, 'qapi check --explain CODE'");
        usage.line("about the code in brackets at the end of a message.");
        usage.line("");
        usage.line("Exit codes:");
        usage.line("   0  all is well");
        usage.line("   1  a schema is refused, or a file cannot be read or written");
        usage.line("   2  the command line is wrong");
        usage.line("   3  a comparison has findings");
        usage.line("  70  a bug in this program");
        return usage.text.toString();
    }

    /** Returns what {@code qapi COMMAND --help} prints. */
    static String of(Subcommand command) {
        Usage usage = new Usage();
        usage.line("Usage: qapi " + command.name() + " [OPTION]... " + command.operands());
        usage.line(command.description());
        usage.line("");
        List<Option> options = new ArrayList<>(command.options());
        options.addAll(SharedOptions.all());
        usage.options(options);
        usage.line("");
        command.footer().forEach(paragraph -> usage.wrap(new StringBuilder(), paragraph, 0));
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
        if (name.length() + 2 > column) {
            line(name);
            line.setLength(0);
        }
        pad(line, column);
        wrap(line, explanation, column);
    }

    /** Adds a text behind what its first line begins with; all other lines begin in a column. */
    private void wrap(StringBuilder line, String text, int column) {
        for (String word : text.split(" ")) {
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
