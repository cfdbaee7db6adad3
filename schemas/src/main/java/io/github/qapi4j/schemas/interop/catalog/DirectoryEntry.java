package io.github.qapi4j.schemas.interop.catalog;

import io.github.qapi4j.schemas.interop.DescriptorProblem;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a directory, and what is known of it before it is read. Exactly one of the last three is there.
 *
 * @param location where it is
 * @param readable the regular file at the end of all links, or null
 * @param ignored why it is no descriptor, or null
 * @param problem why it cannot be read, or null
 */
record DirectoryEntry(
        EntryLocation location,
        @Nullable Path readable,
        @Nullable IgnoredReason ignored,
        @Nullable DescriptorProblem problem) {
    static DirectoryEntry readable(EntryLocation location, Path file) {
        return new DirectoryEntry(location, file, null, null);
    }

    static DirectoryEntry ignored(EntryLocation location, IgnoredReason reason) {
        return new DirectoryEntry(location, null, reason, null);
    }

    static DirectoryEntry broken(EntryLocation location, DescriptorProblem problem) {
        return new DirectoryEntry(location, null, null, problem);
    }

    /** Whether it takes its name from less specific directories: all do but those that are merely ignored. */
    boolean takesName() {
        return ignored == null || ignored.isMask();
    }
}
