package io.github.qapi4j.maven.files;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a run's configuration lets it work, which no record of an earlier run can widen.
 *
 * @param sources takes the generated sources; absolute
 * @param schemas takes the artifact's copies of schemas, below the folder of classes; absolute
 * @param classes the folder of classes; absolute
 * @param compiledTo the folder that sources are compiled to; null if nobody compiles them
 */
public record OutputPlace(
        Path sources, Path schemas, Path classes, @Nullable Path compiledTo) {
    /** Returns the folders in which files may be replaced and deleted. */
    Set<Path> folders() {
        return Set.of(sources, schemas);
    }

    /** Returns the folder that stays when all files of one of the {@link #folders} have gone. */
    Path root(Path folder) {
        return folder.equals(sources) ? sources : classes;
    }
}
