package io.github.qapi4j.generator.cli;

import io.github.qapi4j.generator.diag.Suggestion;
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
 * program that does nothing but take such a line apart uses 0.15 s of a processor with it, and 0.42 s with picocli, which
 * looks up annotations (whole processes with the launcher's options for Java, medians of ten pairs).
 */
final class CommandLines {
    private CommandLines() {}

    /**
     * Takes apart what follows a command's name.
     *
     * @throws UsageException if there is an unknown option, or one lacks its value
     */
    static CommandLine parse(Subcommand command, String... arguments) throws UsageException {
        Options options = new Options();
        for (Option option : SharedOptions.all()) {
            options.addOption(option);
        }
        for (Option option : command.options()) {
            options.addOption(option);
        }
        DefaultParser parser = DefaultParser.builder()
                .setAllowPartialMatching(false)
                .setStripLeadingAndTrailingQuotes(false)
                .get();
        try {
            return parser.parse(options, separated(options, arguments));
        } catch (UnrecognizedOptionException e) {
            throw new UsageException(unknown(options, e.getOption()));
        } catch (MissingArgumentException e) {
            Option option = e.getOption();
            throw new UsageException("'--" + option.getLongOpt() + "' needs a value: " + option.getArgName());
        } catch (ParseException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Returns the words with {@code -IA=B} as {@code -I=A=B}: of an option with one letter the library takes the value that
     * follows at once, but not if that has such a sign.
     */
    private static String[] separated(Options options, String... arguments) {
        String[] words = arguments.clone();
        for (int i = 0; i < words.length && !words[i].equals("--"); i++) {
            String word = words[i];
            boolean isShort = word.length() > 2 && word.charAt(0) == '-' && word.indexOf('=') > 2;
            Option option = isShort ? options.getOption(word.substring(1, 2)) : null;
            if (option != null && option.hasArg()) {
                words[i] = word.substring(0, 2) + "=" + word.substring(2);
            }
        }
        return words;
    }

    private static String unknown(Options options, String written) {
        int sign = written.indexOf('=');
        String name = sign < 0 ? written : written.substring(0, sign);
        List<String> names = new ArrayList<>();
        for (Option option : options.getOptions()) {
            names.add("--" + option.getLongOpt());
        }
        String meant = name.startsWith("--") ? Suggestion.closest(name, names) : null;
        return "there is no option '" + name + "'" + (meant == null ? "" : "; did you mean '" + meant + "'?");
    }
}
