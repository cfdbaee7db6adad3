package io.github.qapi4j.maven.files;

import io.github.qapi4j.generator.output.ReachabilityMetadata;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
    /** Returns the folder that takes what native images have to know of the types. */
    public Path metadata() {
        return classes.resolve(ReachabilityMetadata.FOLDER);
    }

    /** Returns the folders in which files may be replaced and deleted. */
    Set<Path> folders() {
        return new TreeSet<>(List.of(sources, schemas, metadata()));
    }

    /** Returns the folder that stays when all files of one of the {@link #folders} have gone. */
    Path root(Path folder) {
        return folder.equals(sources) ? sources : classes;
    }
}
