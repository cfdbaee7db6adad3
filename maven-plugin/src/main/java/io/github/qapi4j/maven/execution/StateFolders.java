package io.github.qapi4j.maven.execution;

import java.nio.file.Path;
import java.util.Locale;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Where executions remember their last run. Two executions in one project must not take each other's files for stale, so
 * each has a folder of its own, {@code <goal>/<execution>} in one that is the plugin's.
 */
final class StateFolders {
    private StateFolders() {}

    /** Returns the folder that holds those of all executions in a project. */
    static Path of(MavenProject project) {
        return Path.of(project.getBuild().getDirectory(), "qapi-maven-plugin");
    }

    /** Returns the path of an execution's folder; no two executions have the same one. */
    static Path name(String goal, @Nullable String execution) {
        return Path.of(escape(goal), escape(execution));
    }

    /**
     * Returns an id as the name of a file. Maven lets an id hold any character; some tools that run goals themselves give
     * none.
     */
    static String escape(@Nullable String id) {
        if (id == null || id.isEmpty()) {
            return "%";
        }
        StringBuilder name = new StringBuilder(id.length());
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean plain =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_';
            if (plain) {
                name.append(c);
            } else {
                name.append(String.format(Locale.ROOT, "%%%04x", (int) c));
            }
        }
        return name.toString();
    }
}
