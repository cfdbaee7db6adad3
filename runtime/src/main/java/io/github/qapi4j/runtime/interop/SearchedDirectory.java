package io.github.qapi4j.runtime.interop;

import java.nio.file.Path;

/**
 * A directory of the search path.
 *
 * @param path the directory
 * @param state what it turned out to be
 */
public record SearchedDirectory(Path path, State state) {
    /** What a directory of the search path turned out to be. */
    public enum State {
        /** It was listed. */
        LISTED,
        /** It does not exist, which is fine. */
        ABSENT,
        /** It exists and cannot be listed: a problem. */
        UNREADABLE
    }
}
