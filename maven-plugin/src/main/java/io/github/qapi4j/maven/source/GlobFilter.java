package io.github.qapi4j.maven.source;

import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;

/**
 * Accepts what one of the includes and none of the excludes matches. Globs are those of
 * {@link FileSystem#getPathMatcher}, and as elsewhere in Maven, a leading {@code **}{@code /} stands for no folder, too, and
 * a trailing slash for everything below.
 */
final class GlobFilter {
    private final List<PathMatcher> includes;
    private final List<PathMatcher> excludes;

    /**
     * Compiles globs.
     *
     * @throws java.util.regex.PatternSyntaxException if one of them is none
     */
    GlobFilter(FileSystem system, SchemaSelection selection) {
        includes = matchers(system, selection.includes());
        excludes = matchers(system, selection.excludes());
    }

    private static List<PathMatcher> matchers(FileSystem system, List<String> globs) {
        List<PathMatcher> matchers = new ArrayList<>();
        for (String written : globs) {
            String slashed = written.replace('\\', '/');
            String glob = slashed.endsWith("/") ? slashed + "**" : slashed;
            matchers.add(system.getPathMatcher("glob:" + glob));
            if (glob.startsWith("**/")) {
                matchers.add(system.getPathMatcher("glob:" + glob.substring(3)));
            }
        }
        return matchers;
    }

    /** Returns whether a file is accepted; the path is relative. */
    boolean accepts(Path path) {
        return (includes.isEmpty() || anyMatches(includes, path)) && !anyMatches(excludes, path);
    }

    private static boolean anyMatches(List<PathMatcher> matchers, Path path) {
        for (PathMatcher matcher : matchers) {
            if (matcher.matches(path)) {
                return true;
            }
        }
        return false;
    }
}
