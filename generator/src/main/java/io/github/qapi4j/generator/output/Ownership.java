package io.github.qapi4j.generator.output;

/** Says whose the files on disk are: what is not ours is never replaced. */
@FunctionalInterface
public interface Ownership {
    /** Knows nothing but what a file itself says: it is ours if it begins with the line of {@link SourceHeader}. */
    Ownership BY_HEADER = (path, content) -> SourceHeader.isIn(content) ? Owner.WE : Owner.SOMEBODY_ELSE;

    /** Knows nothing at all, as for files that do not say where they come from. */
    Ownership NONE = (path, content) -> Owner.SOMEBODY_ELSE;

    /** Takes every file for ours; the user has said so, or the place is one where nobody else writes. */
    Ownership ALL = (path, content) -> Owner.WE;

    /** Who wrote a file. */
    enum Owner {
        /** We did, and it is as we left it. */
        WE,
        /** We did, but it has been changed since. */
        WE_BEFORE_A_CHANGE,
        /** Nothing says that we did. */
        SOMEBODY_ELSE
    }

    /**
     * Returns who wrote a file.
     *
     * @param path relative to the output folder, with slashes
     * @param content what is there
     */
    Owner of(String path, byte[] content);
}
