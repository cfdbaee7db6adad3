package io.github.qapi4j.maven.source;

import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;

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
        return globs.stream()
                .map(glob -> glob.replace('\\', '/'))
                .map(glob -> glob.endsWith("/") ? glob + "**" : glob)
                .flatMap(glob -> glob.startsWith("**/") ? Stream.of(glob, glob.substring(3)) : Stream.of(glob))
                .map(glob -> system.getPathMatcher("glob:" + glob))
                .toList();
    }

    /** Returns whether a file is accepted; the path is relative. */
    boolean accepts(Path path) {
        return (includes.isEmpty() || includes.stream().anyMatch(matcher -> matcher.matches(path)))
                && excludes.stream().noneMatch(matcher -> matcher.matches(path));
    }
}
