package io.github.qapi4j.generator.emit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts on one line what JavaPoet spreads over three, where it fits: short comments, and annotations with one member. */
final class Layout {
    private static final int WIDTH = 100;

    private static final Pattern COMMENT = Pattern.compile("(?m)^( *)/\\*\\*\n\\1 \\* (.*)\n\\1 \\*/$");
    private static final Pattern ANNOTATION = Pattern.compile("(?m)^( *@\\w+)\\(\n +(\\w+ = \\S+)\n *\\)$");

    private Layout() {}

    static String compact(String source) {
        return join(join(source, COMMENT, "%s/** %s */"), ANNOTATION, "%s(%s)");
    }

    private static String join(String source, Pattern pattern, String format) {
        return pattern.matcher(source).replaceAll(match -> {
            String line = String.format(format, match.group(1), match.group(2));
            return Matcher.quoteReplacement(line.length() <= WIDTH ? line : match.group());
        });
    }
}
