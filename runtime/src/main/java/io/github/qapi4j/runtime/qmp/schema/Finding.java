package io.github.qapi4j.runtime.qmp.schema;

/** What became of a path, or of its rest: of several ways, the last one in this order counts. */
enum Finding {
    /** A step is not there. */
    MISSING,
    /** The place is there, but no such kind of value may stand there, or it does not have the feature. */
    LACKING,
    /** The reply does not tell. */
    NOT_TOLD,
    /** It is there. */
    FOUND;

    Finding or(Finding other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
