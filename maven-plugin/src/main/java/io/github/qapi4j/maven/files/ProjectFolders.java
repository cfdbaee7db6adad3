package io.github.qapi4j.maven.files;

import java.nio.file.Path;

/**
 * The folders that one execution works with; all are absolute and normalised.
 *
 * @param base the project's base folder, to which paths in messages are relative
 * @param source holds the schemas; need not exist
 * @param output takes the generated sources; need not exist
 * @param state holds what the execution remembers between runs, in {@code <goal>/<execution>} of a folder that is shared
 *     with the other executions of the project; need not exist
 */
public record ProjectFolders(Path base, Path source, Path output, Path state) {
    /** Makes all paths absolute. */
    public ProjectFolders {
        base = base.toAbsolutePath().normalize();
        source = source.toAbsolutePath().normalize();
        output = output.toAbsolutePath().normalize();
        state = state.toAbsolutePath().normalize();
    }

    /** Returns how messages name a path: relative to the base folder where there is a way, with slashes. */
    public String show(Path path) {
        Path absolute = base.resolve(path).normalize();
        boolean reachable = base.getRoot().equals(absolute.getRoot());
        String shown = (reachable ? base.relativize(absolute) : absolute)
                .toString()
                .replace(base.getFileSystem().getSeparator(), "/");
        return shown.isEmpty() ? "." : shown;
    }
}
