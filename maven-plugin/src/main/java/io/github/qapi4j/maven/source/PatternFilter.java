package io.github.qapi4j.maven.source;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.codehaus.plexus.util.MatchPatterns;

/**
 * Accepts what one of the includes and none of the excludes matches. Patterns are those of all of Maven: {@code ?} stands
 * for a character and {@code *} for several, but for no slash; {@code **} between slashes stands for any number of folders,
 * none included; a slash at the end stands for everything below; {@code %regex[…]} holds a regular expression.
 */
public final class PatternFilter {
    private static final String BELOW = File.separator + "**";

    private final List<String> includes;
    private final MatchPatterns included;
    private final MatchPatterns excluded;
    private final MatchPatterns excludedFolders;

    /**
     * Compiles patterns.
     *
     * @throws java.util.regex.PatternSyntaxException if one holds a regular expression that is none
     */
    PatternFilter(SchemaSelection selection) {
        includes = normalise(selection.includes());
        List<String> excludes = normalise(selection.excludes());
        included = MatchPatterns.from(includes);
        excluded = MatchPatterns.from(excludes);
        excludedFolders = MatchPatterns.from(excludes.stream()
                .filter(exclude -> exclude.equals("**") || exclude.endsWith(BELOW))
                .toList());
    }

    /**
     * Requires a pattern.
     *
     * @throws java.util.regex.PatternSyntaxException if it holds a regular expression that is none
     */
    public static void require(String pattern) {
        new PatternFilter(new SchemaSelection(List.of(), List.of(pattern), List.of())).accepts(Path.of("a.json"));
    }

    /** What Maven's own scanner does before it compiles a pattern. */
    private static List<String> normalise(List<String> patterns) {
        return patterns.stream().map(PatternFilter::normalise).toList();
    }

    private static String normalise(String written) {
        if (written.startsWith("%regex[")) {
            return written;
        }
        String pattern = written.replace('/', File.separatorChar).replace('\\', File.separatorChar);
        return pattern.endsWith(File.separator) ? pattern + "**" : pattern;
    }

    /** Returns whether a file is accepted; the path is relative. */
    boolean accepts(Path path) {
        return (includes.isEmpty() || matches(included, path)) && !matches(excluded, path);
    }

    /** Returns whether an exclude says that no file below a folder is accepted; the path is relative. */
    boolean excludesFolder(Path path) {
        return matches(excludedFolders, path);
    }

    private static boolean matches(MatchPatterns patterns, Path path) {
        String separator = path.getFileSystem().getSeparator();
        return patterns.matches(path.toString().replace(separator, File.separator), true);
    }
}
