package io.github.qapi4j.maven.source;

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;

/**
 * Accepts what one of the includes and none of the excludes matches. Globs are those of
 * {@link FileSystem#getPathMatcher}, and as elsewhere in Maven, a leading {@code **}{@code /} stands for no folder, too, and
 * a trailing slash for everything below.
 */
public final class GlobFilter {
    private static final String BELOW = "/**";

    private final List<PathMatcher> includes = new ArrayList<>();
    private final List<PathMatcher> excludes = new ArrayList<>();
    private final List<PathMatcher> excludedFolders = new ArrayList<>();

    /**
     * Compiles globs.
     *
     * @throws java.util.regex.PatternSyntaxException if one of them is none
     */
    GlobFilter(FileSystem system, SchemaSelection selection) {
        for (String include : selection.includes()) {
            add(system, normalise(include), includes);
        }
        for (String exclude : selection.excludes()) {
            String glob = normalise(exclude);
            add(system, glob, excludes);
            if (glob.endsWith(BELOW) && glob.length() > BELOW.length()) {
                add(system, glob.substring(0, glob.length() - BELOW.length()), excludedFolders);
            } else if (glob.equals("**")) {
                add(system, glob, excludedFolders);
            }
        }
    }

    /**
     * Requires a glob.
     *
     * @throws java.util.regex.PatternSyntaxException if it is none
     */
    public static void require(String glob) {
        new GlobFilter(FileSystems.getDefault(), new SchemaSelection(List.of(), List.of(), List.of(glob)));
    }

    private static String normalise(String written) {
        String slashed = written.replace('\\', '/');
        return slashed.endsWith("/") ? slashed + "**" : slashed;
    }

    private static void add(FileSystem system, String glob, List<PathMatcher> matchers) {
        matchers.add(system.getPathMatcher("glob:" + glob));
        if (glob.startsWith("**/")) {
            matchers.add(system.getPathMatcher("glob:" + glob.substring(3)));
        }
    }

    /** Returns whether a file is accepted; the path is relative. */
    boolean accepts(Path path) {
        return (includes.isEmpty() || anyMatches(includes, path)) && !anyMatches(excludes, path);
    }

    /** Returns whether an exclude says that no file below a folder is accepted; the path is relative. */
    boolean excludesFolder(Path path) {
        return anyMatches(excludedFolders, path);
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
