package io.github.qapi4j.runtime.interop;

import java.nio.file.Path;

/**
 * Where a path leads when its links are followed.
 *
 * @param kind what was found there
 * @param path the place that the walk ended at; it has no links in it
 * @param links how many links were followed
 */
record LinkTarget(Kind kind, Path path, int links) {
    enum Kind {
        /** Something exists there. */
        FOUND,
        /** The null device of the host, by its name; a tree of files need not have it. */
        NULL_DEVICE,
        /** Nothing exists there. */
        MISSING,
        /** The links lead in a circle, or there are too many. */
        LOOP
    }
}
