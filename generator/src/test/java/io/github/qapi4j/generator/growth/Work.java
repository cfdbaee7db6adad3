package io.github.qapi4j.generator.growth;

import java.util.concurrent.atomic.LongAdder;

/**
 * Counts steps: calls and rounds of loops of the code under test, and what the JDK looks at on its behalf. Public, since the
 * code that {@link CountingLoader} has changed calls it.
 */
public final class Work {
    private static final LongAdder STEPS = new LongAdder();

    private Work() {}

    /** Counts one step. */
    public static void step() {
        STEPS.increment();
    }

    /** Counts the elements or characters that a call of the JDK looks at. */
    static void steps(long count) {
        STEPS.add(count);
    }

    /** Returns the steps so far. */
    public static long count() {
        return STEPS.sum();
    }
}
