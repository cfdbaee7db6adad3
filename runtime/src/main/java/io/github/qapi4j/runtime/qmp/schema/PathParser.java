package io.github.qapi4j.runtime.qmp.schema;

import io.github.qapi4j.runtime.qmp.schema.index.JsonKind;
import io.github.qapi4j.runtime.text.Quoting;
import io.github.qapi4j.runtime.text.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes the text of paths apart. */
final class PathParser {
    /** More steps than any schema has levels; they are walked by recursion. */
    private static final int MOST_STEPS = 100;

    private static final String DEEP = "**/";

    private final String text;
    private int at;

    private PathParser(String text) {
        this.text = text;
    }

    /**
     * Returns the paths of a text, of which the first that is known counts.
     *
     * @throws IllegalArgumentException with the column, if the text is none
     */
    static List<ParsedPath> parse(String text) {
        PathParser parser = new PathParser(text);
        List<ParsedPath> paths = new ArrayList<>();
        do {
            parser.blanks();
            paths.add(parser.path());
            parser.blanks();
        } while (parser.take("|"));
        if (!parser.isAtEnd()) {
            throw parser.wrong("'" + parser.shown() + "' cannot stand here");
        }
        return List.copyOf(paths);
    }

    private ParsedPath path() {
        String name = name("the name of a command or event");
        ParsedPath.Root root = take("/") ? root() : null;
        String rootValue = root != null && take("=") ? name("a value") : null;
        List<ParsedPath.Step> steps = new ArrayList<>();
        while (root != null && take("/")) {
            if (steps.size() == MOST_STEPS) {
                throw wrong("a path has at most " + MOST_STEPS + " steps");
            }
            steps.add(step());
        }
        JsonKind kind = root != null && take(":") ? kind() : null;
        String feature = take("@") ? name("the name of a feature") : null;
        return new ParsedPath(name, root, rootValue, steps, kind, feature);
    }

    private ParsedPath.Root root() {
        int start = at;
        String word = name("arg, ret or data");
        for (ParsedPath.Root root : ParsedPath.Root.values()) {
            if (root.word().equals(word)) {
                return root;
            }
        }
        at = start;
        throw wrong(
                "after the name of a command comes arg or ret, after that of an event data, and not '" + word + "'");
    }

    private ParsedPath.Step step() {
        boolean deep = take(DEEP);
        String member = name("the name of a member");
        String value = take("=") ? name("a value") : null;
        return new ParsedPath.Step(member, value, deep);
    }

    private JsonKind kind() {
        int start = at;
        String word = name("a kind of value");
        JsonKind kind = JsonKind.of(word);
        if (kind == null) {
            List<String> words =
                    Arrays.stream(JsonKind.values()).map(JsonKind::word).toList();
            at = start;
            throw wrong("'" + word + "' is none of " + String.join(", ", words) + Suggestion.hint(word, words));
        }
        return kind;
    }

    private String name(String expected) {
        int start = at;
        while (!isAtEnd() && isInNames(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw wrong(expected + " must stand here" + (isAtEnd() ? "" : ", and not '" + shown() + "'"));
        }
        return text.substring(start, at);
    }

    private static boolean isInNames(char letter) {
        return letter >= 'a' && letter <= 'z'
                || letter >= 'A' && letter <= 'Z'
                || letter >= '0' && letter <= '9'
                || letter == '-'
                || letter == '_'
                || letter == '.';
    }

    private boolean take(String sign) {
        boolean isThere = text.startsWith(sign, at);
        if (isThere) {
            at += sign.length();
        }
        return isThere;
    }

    private void blanks() {
        while (!isAtEnd() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    private boolean isAtEnd() {
        return at == text.length();
    }

    /** Returns the character that stands here. */
    private String shown() {
        return Quoting.clip(Character.toString(text.codePointAt(at)));
    }

    private IllegalArgumentException wrong(String problem) {
        return new IllegalArgumentException(
                "path " + Quoting.quote(text) + ", column " + (text.codePointCount(0, at) + 1) + ": " + problem);
    }
}
