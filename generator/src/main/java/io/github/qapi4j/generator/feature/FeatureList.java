package io.github.qapi4j.generator.feature;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Messages;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.SourceFile;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.feature.FeatureConstant.Alternative;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list of features: in each line a name and, after a blank, a path, or several between bars. Lines that start with
 * {@code #} and empty ones say nothing.
 */
final class FeatureList {
    private static final Pattern LINE = Pattern.compile("(?<name>\\S+)(?<gap>[ \\t]*)(?<paths>.*)");
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{0,99}");

    /** Each takes 22 bytes of the one method of a class that fills its constants, which may have 65,535. */
    private static final int MOST = 2_000;

    /** Together they are one string, which may have 65,535 bytes. */
    private static final int MOST_PATHS = 20;

    /** Names that the class of the constants needs itself. */
    private static final String ALL = "ALL";

    private static final String NO_SIGN = "no '=' is wanted between a name and its path, only a blank";

    private final SourceFile file;
    private final Diagnostics diagnostics;
    private final Map<String, Span> places = new HashMap<>();
    private final Consumer<FeatureConstant> constants;
    private int count;

    private FeatureList(SourceFile file, Diagnostics diagnostics, Consumer<FeatureConstant> constants) {
        this.file = file;
        this.diagnostics = diagnostics;
        this.constants = constants;
    }

    /**
     * Reads a list.
     *
     * @param name what diagnostics call the file
     * @param bytes its content, in UTF-8
     * @param constants takes the constants, in order, without those that are at fault, each before the next line is read
     */
    static void read(String name, byte[] bytes, Diagnostics diagnostics, Consumer<FeatureConstant> constants) {
        String text =
                new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n").replace('\r', '\n');
        FeatureList list = new FeatureList(new SourceFile(name, text, null), diagnostics, constants);
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size() && list.count <= MOST; i++) {
            list.line(lines.get(i), i + 1);
        }
    }

    private void line(String line, int number) {
        int start = line.length() - line.stripLeading().length();
        String content = line.strip();
        Matcher parts = LINE.matcher(content);
        if (content.startsWith("#") || !parts.matches()) {
            return;
        }
        String name = parts.group("name");
        Span span = span(number, line, start, name.length());
        if (!isFree(name, span)) {
            return;
        }
        count++;
        if (count > MOST) {
            diagnostics.error(
                    Code.BAD_FEATURE_LIST,
                    span,
                    "there are more than " + MOST + " constants, which one class cannot hold",
                    Note.of("divide the list, and generate each part into a package of its own"));
            return;
        }
        List<Alternative> paths = new ArrayList<>();
        if (paths(line, number, start + parts.start("paths"), paths)) {
            constants.accept(new FeatureConstant(name, paths));
        }
    }

    private boolean isFree(String name, Span span) {
        int sign = name.indexOf('=');
        if (sign > 0 && NAME.matcher(name.substring(0, sign)).matches()) {
            diagnostics.error(Code.BAD_FEATURE_LIST, new Span(file, span.line(), span.column() + sign, 1), NO_SIGN);
            return false;
        }
        if (!NAME.matcher(name).matches() || name.equals(ALL)) {
            diagnostics.error(
                    Code.BAD_FEATURE_LIST,
                    span,
                    "'" + Messages.excerpt(name)
                            + "' cannot be the name of a constant; take A to Z, 0 to 9 and '_', up to 100,"
                            + " a letter first, and not " + ALL);
            return false;
        }
        @Nullable Span before = places.putIfAbsent(name, span);
        if (before != null) {
            diagnostics.error(
                    Code.BAD_FEATURE_LIST,
                    span,
                    "'" + name + "' is listed twice",
                    new Note("'" + name + "' is listed here first", before));
        }
        return before == null;
    }

    /** Reads the paths of a line; returns whether all of them are paths. */
    private boolean paths(String line, int number, int from, List<Alternative> paths) {
        String[] parts = line.substring(from).split("\\|", -1);
        boolean good = true;
        if (parts.length > MOST_PATHS) {
            diagnostics.error(
                    Code.BAD_FEATURE_LIST,
                    span(number, line, from, 1),
                    "there are " + parts.length + " paths, but a constant has at most " + MOST_PATHS);
            return false;
        }
        int start = from;
        for (String part : parts) {
            int at = start + part.length() - part.stripLeading().length();
            String text = part.strip();
            try {
                paths.add(new Alternative(PathParser.parse(text), span(number, line, at, text.length())));
            } catch (PathException e) {
                boolean isSign = start == from && text.startsWith("=");
                diagnostics.error(
                        Code.BAD_FEATURE_LIST,
                        span(number, line, Math.min(at, line.length()) + e.at(), 1),
                        isSign ? NO_SIGN : "this is no path: " + e.getMessage());
                good = false;
            }
            start += part.length() + 1;
        }
        return good;
    }

    private Span span(int number, String line, int at, int length) {
        return new Span(file, number, line.codePointCount(0, Math.min(at, line.length())) + 1, Math.max(1, length));
    }
}
