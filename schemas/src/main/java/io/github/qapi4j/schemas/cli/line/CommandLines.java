package io.github.qapi4j.schemas.cli.line;

import io.github.qapi4j.runtime.text.Suggestion;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/**
 * Takes command lines apart, and says in our own words what is wrong with them. Both programs do so with Commons CLI: a
 * program that does nothing but take such a line apart uses 0.15 s of a processor with it, and 0.42 s with a library that
 * looks up annotations (whole processes with one compiler and one collector, medians of ten pairs).
 */
public final class CommandLines {
    /** Asks for the help of the program or of a command. */
    public static final Option HELP =
            Option.builder("h").longOpt("help").desc("Shows this help.").get();

    /** Asks for the version. */
    public static final Option VERSION =
            Option.builder("V").longOpt("version").desc("Shows the version.").get();

    /** Asks for more words about a bug. */
    public static final Option STACKTRACE = Option.builder()
            .longOpt("stacktrace")
            .desc("After an internal error, shows where it happened.")
            .get();

    private CommandLines() {}

    /** Returns all options of a command, its own ones first. */
    static List<Option> options(Subcommand command) {
        List<Option> options = new ArrayList<>(command.options());
        options.addAll(List.of(HELP, VERSION, STACKTRACE));
        return options;
    }

    /**
     * Takes apart what follows a command's name.
     *
     * @throws UsageException if there is an unknown option, one lacks its value, or there are operands and none may be
     */
    public static CommandLine parse(Subcommand command, String... arguments) throws UsageException {
        Options options = new Options();
        options(command).forEach(options::addOption);
        DefaultParser parser = DefaultParser.builder()
                .setAllowPartialMatching(false)
                .setStripLeadingAndTrailingQuotes(false)
                .get();
        CommandLine line;
        try {
            line = parser.parse(options, arguments);
        } catch (UnrecognizedOptionException e) {
            throw new UsageException(unknown(options, e.getOption()));
        } catch (MissingArgumentException e) {
            Option option = e.getOption();
            throw new UsageException("'--" + option.getLongOpt() + "' needs a value: " + option.getArgName());
        } catch (ParseException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        if (command.operands().isEmpty() && !line.getArgList().isEmpty()) {
            throw new UsageException(command.name() + " takes options only, and no '"
                    + line.getArgList().get(0) + "'");
        }
        return line;
    }

    private static String unknown(Options options, String written) {
        int sign = written.indexOf('=');
        String name = sign < 0 ? written : written.substring(0, sign);
        List<String> names = options.getOptions().stream()
                .map(option -> "--" + option.getLongOpt())
                .toList();
        return "there is no option '" + name + "'" + (name.startsWith("--") ? Suggestion.hint(name, names) : "");
    }
}
