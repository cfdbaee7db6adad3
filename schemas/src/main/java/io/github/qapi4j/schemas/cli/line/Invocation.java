package io.github.qapi4j.schemas.cli.line;

import io.github.qapi4j.runtime.QapiEnum;
import io.github.qapi4j.runtime.text.Suggestion;
import io.github.qapi4j.schemas.interop.ProcessStart;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.jspecify.annotations.Nullable;

/**
 * One call of a command.
 *
 * @param line what the user wrote
 * @param screen where people read
 * @param out the standard output
 * @param err the standard error
 */
public record Invocation(CommandLine line, Screen screen, PrintWriter out, PrintWriter err) {
    /** Returns whether an option is there. */
    public boolean has(Option option) {
        return line.hasOption(option);
    }

    /**
     * Returns the value of an option that may be given once, or null.
     *
     * @throws UsageException if it is given more than once
     */
    public @Nullable String value(Option option) throws UsageException {
        List<String> values = values(option);
        if (values.size() > 1) {
            throw new UsageException("'--" + option.getLongOpt() + "' is given more than once");
        }
        return values.isEmpty() ? null : values.get(0);
    }

    /** Returns the values of an option that may be given several times, in order. */
    public List<String> values(Option option) {
        String[] values = line.getOptionValues(option);
        return values == null ? List.of() : List.of(values);
    }

    /**
     * Returns what the word stands for that an option has, or null.
     *
     * @param words word → what it stands for, in the order in which the complaint lists them
     * @throws UsageException if it is none of the words
     */
    public <T> @Nullable T word(Option option, Map<String, T> words) throws UsageException {
        String value = value(option);
        if (value == null || words.containsKey(value)) {
            return value == null ? null : words.get(value);
        }
        throw wrongValue(
                option,
                "'" + value + "' is none of " + String.join(", ", words.keySet())
                        + Suggestion.hint(value, words.keySet()));
    }

    /** Returns the values of an enum by their names in descriptors, which are the words of the command line, too. */
    public static <E extends QapiEnum> Map<String, E> words(E[] values) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E value : values) {
            if (!value.isUnrecognized()) {
                words.put(value.wireName(), value);
            }
        }
        return words;
    }

    /**
     * Returns the number that an option has.
     *
     * @param absent what holds without the option
     * @throws UsageException if it is no number, or one below 1 or above {@code most}
     */
    public int number(Option option, int absent, int most) throws UsageException {
        String value = value(option);
        try {
            int number = value == null ? absent : Integer.parseInt(value);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // What it should be is said below.
        }
        throw wrongValue(option, "'" + value + "' is no number from 1 to " + most);
    }

    /** Returns the path that an option has, or null. */
    public @Nullable Path path(Option option) throws UsageException {
        String value = value(option);
        return value == null ? null : path(value);
    }

    /** Returns the paths that an option has, in order. */
    public List<Path> paths(Option option) throws UsageException {
        return paths(values(option));
    }

    /** Returns the paths that follow the options, in order. */
    public List<Path> operands() throws UsageException {
        return paths(line.getArgList());
    }

    private static List<Path> paths(List<String> texts) throws UsageException {
        List<Path> paths = new ArrayList<>();
        for (String text : texts) {
            paths.add(path(text));
        }
        return paths;
    }

    /**
     * Returns the path that a text of the command line stands for.
     *
     * @throws UsageException if it is none
     */
    public static Path path(String text) throws UsageException {
        try {
            return ProcessStart.path(text);
        } catch (InvalidPathException e) {
            throw new UsageException("'" + text + "' is no path");
        }
    }

    /** Tells people something besides the answer: one line on the standard error. */
    public void remark(String text) {
        err.print("qapi-interop: " + screen.fit(text) + "\n");
    }

    /** Returns the exception for a value that an option cannot have. */
    public static UsageException wrongValue(Option option, String message) {
        return new UsageException("'--" + option.getLongOpt() + "': " + message);
    }
}
