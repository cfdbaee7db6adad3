package io.github.qapi4j.schemas.interop;

import java.nio.file.Path;

/**
 * Where a path leads when its links are followed.
 *
 * @param kind what was found there
 * @param path the place that the walk ended at; it has no links in it
 */
public record LinkTarget(Kind kind, Path path) {
    /** Whether a path leads to something, be it the null device of a host that does not run. */
    public boolean isThere() {
        return kind == Kind.FOUND || kind == Kind.NULL_DEVICE;
    }

    /** What a path can lead to. */
    public enum Kind {
        /** Something exists there. */
        FOUND,
        /** The null device of the host, by its name; a tree of files need not have it. */
        NULL_DEVICE,
        /** Nothing exists there. */
        MISSING,
        /** A link on the way leads to nothing, or the path itself is such a link. */
        DANGLING,
        /** The links lead in a circle, or there are too many. */
        LOOP
    }
}
