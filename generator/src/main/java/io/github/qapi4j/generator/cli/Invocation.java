package io.github.qapi4j.generator.cli;

import io.github.qapi4j.generator.syntax.load.FileNames;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.jspecify.annotations.Nullable;

/**
 * One call of a command.
 *
 * @param line what the user wrote
 * @param out the standard output
 * @param err the standard error
 */
record Invocation(CommandLine line, PrintWriter out, PrintWriter err) {
    /** Returns whether an option is there. */
    boolean has(Option option) {
        return line.hasOption(option);
    }

    /**
     * Returns the value of an option that may be given once, or null.
     *
     * @throws UsageException if it is given more than once
     */
    @Nullable
    String value(Option option) throws UsageException {
        List<String> values = values(option);
        if (values.size() > 1) {
            throw new UsageException("'--" + option.getLongOpt() + "' is given more than once");
        }
        return values.isEmpty() ? null : values.get(0);
    }

    /** Returns the values of an option that may be given several times, in order. */
    List<String> values(Option option) {
        String[] values = line.getOptionValues(option);
        return values == null ? List.of() : List.of(values);
    }

    /**
     * Returns the constant that an option names in lower case.
     *
     * @param absent what holds without the option
     * @throws UsageException if there is no such constant; the message lists all of them
     */
    <E extends Enum<E>> E word(Option option, E absent) throws UsageException {
        String value = value(option);
        if (value == null) {
            return absent;
        }
        List<String> words = new ArrayList<>();
        for (E constant : absent.getDeclaringClass().getEnumConstants()) {
            String word = constant.name().toLowerCase(Locale.ROOT);
            if (word.equals(value)) {
                return constant;
            }
            words.add(word);
        }
        throw wrongValue(option, "'" + value + "' is none of " + String.join(", ", words));
    }

    /**
     * Returns the values of an option as pairs, in order.
     *
     * @throws UsageException if one has no {@code =}, or if a key comes twice
     */
    Map<String, String> pairs(Option option) throws UsageException {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String value : values(option)) {
            int sign = value.indexOf('=');
            if (sign < 0) {
                throw wrongValue(option, "'" + value + "' should look like " + option.getArgName());
            }
            if (pairs.put(value.substring(0, sign), value.substring(sign + 1)) != null) {
                throw wrongValue(option, "'" + value.substring(0, sign) + "' is given more than once");
            }
        }
        return pairs;
    }

    /**
     * Returns the root schemas that the command is for, of which there is at least one.
     *
     * @param request what the user is told where there is none
     * @throws UsageException if there is none, or if one cannot be the name of a file
     */
    List<Path> schemas(String request) throws UsageException {
        if (line.getArgList().isEmpty()) {
            throw new UsageException(request);
        }
        return paths(line.getArgList());
    }

    /**
     * Returns texts as paths.
     *
     * @throws UsageException if one cannot be the name of a file
     */
    static List<Path> paths(List<String> texts) throws UsageException {
        List<Path> paths = new ArrayList<>();
        for (String text : texts) {
            paths.add(path(text));
        }
        return paths;
    }

    private static Path path(String text) throws UsageException {
        if (text.isEmpty()) {
            throw new UsageException("an empty word is no name of a file or folder; is a variable not set?");
        }
        try {
            Path path = Path.of(text);
            if (FileNames.isDamaged(text) && !Files.exists(path)) {
                throw new UsageException("'" + text + "' " + FileNames.damage());
            }
            return path;
        } catch (InvalidPathException e) {
            throw new UsageException("'" + text + "' cannot be the name of a file: " + FileNames.fault(text));
        }
    }

    /** Returns the complaint that the value of an option is wrong. */
    static UsageException wrongValue(Option option, String message) {
        return new UsageException("'--" + option.getLongOpt() + "': " + message);
    }
}
