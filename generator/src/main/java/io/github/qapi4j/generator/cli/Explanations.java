package io.github.qapi4j.generator.cli;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Suggestion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;

/** What each code means, in words and with an example: one resource for each, in Markdown. */
final class Explanations {
    private Explanations() {}

    /**
     * Returns what a code means.
     *
     * @throws IOException if the program's own files cannot be read
     */
    static String of(Code code) throws IOException {
        String resource = "explain/" + code.id() + ".md";
        try (InputStream in = Objects.requireNonNull(Explanations.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /**
     * Returns the code that a word names, in whatever case.
     *
     * @throws IllegalArgumentException if it names none; the message lists those that are near
     */
    static Code code(String word) {
        String id = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(Code.values())
                .filter(code -> code.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no code" + near(id)));
    }

    private static String near(String id) {
        List<String> ids = Arrays.stream(Code.values()).map(Code::id).toList();
        TreeSet<String> near = new TreeSet<>();
        String closest = Suggestion.closest(id, ids);
        if (closest != null) {
            near.add(closest);
        }
        List<String> words = Arrays.stream(id.split("[^a-z]+"))
                .filter(word -> word.length() > 2)
                .toList();
        for (String other : ids) {
            if (words.stream().anyMatch(word -> Arrays.asList(other.split("-")).contains(word))) {
                near.add(other);
            }
        }
        return near.isEmpty()
                ? "; codes stand in brackets at the end of messages, such as " + Code.UNKNOWN_TYPE.id()
                : "; did you mean " + String.join(", ", near) + "?";
    }
}
