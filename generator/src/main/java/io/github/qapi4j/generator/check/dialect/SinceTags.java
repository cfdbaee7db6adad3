package io.github.qapi4j.generator.check.dialect;

import io.github.qapi4j.generator.options.Dialect;
import io.github.qapi4j.generator.syntax.Statement;
import io.github.qapi4j.generator.syntax.SyntaxTree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the comments of a schema say of its age: one in which something exists since QEMU 5.2 is not older than that
 * (section 10.7 of the language reference).
 */
final class SinceTags {
    private static final Pattern SINCE =
            Pattern.compile("\\b[Ss]ince\\b:?\\s*+(?:QEMU\\s++)?(?<release>\\d{1,2}\\.\\d{1,2})(?!\\d)");

    private SinceTags() {}

    /** Returns the dialect of the newest release that a comment names so; the oldest one where no comment does. */
    static Dialect newest(SyntaxTree tree) {
        Set<String> releases = new HashSet<>();
        for (Statement.Group group : tree.groups()) {
            for (Statement statement : group.statements()) {
                if (statement instanceof Statement.Documentation documentation) {
                    Matcher since = SINCE.matcher(documentation.block().text());
                    while (since.find()) {
                        releases.add(since.group("release"));
                    }
                }
            }
        }
        List<String> known = Dialect.words();
        Dialect newest = Dialect.V4_0;
        for (String release : releases) {
            Dialect dialect = known.contains(release) ? Dialect.parse(release) : null;
            newest = dialect != null && newest.isBefore(dialect) ? dialect : newest;
        }
        return newest;
    }
}
