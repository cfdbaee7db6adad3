package io.github.qapi4j.generator.feature;

import io.github.qapi4j.generator.feature.FeaturePath.Root;
import io.github.qapi4j.generator.feature.FeaturePath.Step;
import io.github.qapi4j.generator.feature.FeaturePath.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one path: a name, a root, steps, a kind and a feature. */
final class PathParser {
    /** Real paths stay below one tenth of it; what a path costs, and how long messages are, is bounded by it. */
    private static final int LONGEST = 1_000;

    /** As many as the runtime takes. */
    private static final int MOST_STEPS = 100;

    private static final String ANYWHERE = "**";

    private final String text;
    private int at;

    private PathParser(String text) {
        this.text = text;
    }

    static FeaturePath parse(String text) throws PathException {
        return new PathParser(text).path();
    }

    private FeaturePath path() throws PathException {
        if (text.length() > LONGEST) {
            throw new PathException(0, "it has more than " + LONGEST + " characters");
        }
        Word name = word("the name of a command or an event");
        @Nullable Root root = null;
        @Nullable Word value = null;
        @Nullable Word kind = null;
        List<Step> steps = new ArrayList<>();
        if (take('/')) {
            root = root();
            value = value();
            while (take('/')) {
                if (steps.size() == MOST_STEPS) {
                    throw new PathException(at, "a path has at most " + MOST_STEPS + " steps");
                }
                steps.add(step());
            }
            kind = take(':') ? kind() : null;
        }
        @Nullable Word feature = take('@') ? word("the name of a feature") : null;
        if (at < text.length()) {
            throw new PathException(
                    at,
                    "'" + text.charAt(at) + "' cannot stand here; expected "
                            + (root == null
                                    ? "'/arg', '/ret', '/data', '@' or the end"
                                    : "'/', '=', ':', '@' or the end"));
        }
        return new FeaturePath(text, name, root, value, steps, kind, feature);
    }

    private Root root() throws PathException {
        Word word = word("'arg', 'ret' or 'data'");
        for (Root root : Root.values()) {
            if (root.word().equals(word.text())) {
                return root;
            }
        }
        throw new PathException(word.at(), "expected 'arg', 'ret' or 'data' after the name of a command or an event");
    }

    private Step step() throws PathException {
        boolean anywhere = text.startsWith(ANYWHERE + "/", at);
        if (anywhere) {
            at += ANYWHERE.length() + 1;
        }
        return new Step(anywhere, word("the name of a member"), value());
    }

    private @Nullable Word value() throws PathException {
        return take('=') ? word("a value") : null;
    }

    private Word kind() throws PathException {
        Word word = word("a kind of JSON value");
        if (JsonType.of(word.text()).isEmpty()) {
            throw new PathException(
                    word.at(), "expected 'string', 'int', 'number', 'boolean', 'null', 'object' or 'array' after ':'");
        }
        return word;
    }

    private boolean take(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private Word word(String what) throws PathException {
        int start = at;
        while (at < text.length() && isNamePart(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw new PathException(start, "expected " + what + " here");
        }
        return new Word(text.substring(start, at), start);
    }

    /** What names of the language consist of, those of vendors included. */
    private static boolean isNamePart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.';
    }
}
