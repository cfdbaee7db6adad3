package io.github.qapi4j.schemas.interop.catalog;

import io.github.qapi4j.schemas.interop.DescriptorProblem;
import java.nio.file.Path;

/**
 * Where an entry of a directory is.
 *
 * @param name its name
 * @param path its path, as the search path leads to it
 * @param rank which directory it is in; greater is more specific
 */
record Spot(FileName name, Path path, int rank) {
    Sighting readable(Path file) {
        return new Sighting(this, file, null, null);
    }

    Sighting ignored(IgnoredReason reason) {
        return new Sighting(this, null, reason, null);
    }

    Sighting broken(DescriptorProblem problem) {
        return new Sighting(this, null, null, problem);
    }
}
