package io.github.qapi4j.schemas.cli.line;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.cli.Option;

/** How an answer is printed. */
public enum OutputFormat {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON;

    /** The option that says so. */
    public static final Option OPTION = Option.builder()
            .longOpt("format")
            .argName("FORMAT")
            .hasArg()
            .desc("text (the default) for people, or json for programs.")
            .get();

    /**
     * Returns the format that a call asks for.
     *
     * @throws UsageException if there is no such format
     */
    public static OutputFormat of(Invocation call) throws UsageException {
        Map<String, OutputFormat> words = new LinkedHashMap<>();
        words.put("text", TEXT);
        words.put("json", JSON);
        return Objects.requireNonNullElse(call.word(OPTION, words), TEXT);
    }

    /** Prints lines, each of which ends in a newline. */
    public void print(Invocation call, String lines) {
        call.out().print(this == JSON ? lines : call.screen().fitLines(lines));
    }
}
