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
record EntryLocation(FileName name, Path path, int rank) {
    DirectoryEntry readable(Path file) {
        return new DirectoryEntry(this, file, null, null);
    }

    DirectoryEntry ignored(IgnoredReason reason) {
        return new DirectoryEntry(this, null, reason, null);
    }

    DirectoryEntry broken(DescriptorProblem problem) {
        return new DirectoryEntry(this, null, null, problem);
    }
}
