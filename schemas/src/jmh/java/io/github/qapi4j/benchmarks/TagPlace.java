package io.github.qapi4j.benchmarks;

/** Where a tag stands among the members of its object. */
public enum TagPlace {
    /** Before all others, where most programs put it. */
    FIRST,
    /** Between the others. */
    MIDDLE,
    /** After all others. */
    LAST;

    int index(int members) {
        return switch (this) {
            case FIRST -> 0;
            case MIDDLE -> members / 2;
            case LAST -> members - 1;
        };
    }
}
