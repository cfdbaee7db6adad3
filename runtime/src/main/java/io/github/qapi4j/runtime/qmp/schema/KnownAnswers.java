package io.github.qapi4j.runtime.qmp.schema;

/**
 * The last answers of a schema, by the numbers of the paths: to ask again takes a tenth of the time. Threads may race for it, as
 * each puts in what is true, in one piece.
 */
final class KnownAnswers {
    /** There is no answer yet, or it was forgotten. */
    static final int NONE = -1;

    static final int NO = 0;
    static final int YES = 1;

    /** How many are kept at most, a power of two; it takes four bytes for each. */
    private static final int MOST = 512;

    /** Twice the number of a path, and one more for yes, at the place that the lowest bits of the number say. */
    private final int[] kept = new int[MOST];

    /**
     * Returns the answer to a path; {@link #NONE} if there is none.
     *
     * @param path its number; negative for one that has none
     */
    int get(int path) {
        int there = kept[path & MOST - 1];
        return path >= 0 && there >>> 1 == path ? there & 1 : NONE;
    }

    /** Keeps an answer instead of another one. */
    void keep(int path, boolean known) {
        if (path >= 0) {
            kept[path & MOST - 1] = path << 1 | (known ? YES : NO);
        }
    }
}
