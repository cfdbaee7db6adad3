package io.github.qapi4j.runtime.growth;

import java.util.function.IntFunction;

/** Walks over everything for everything, as no reader may. */
public final class Quadratic implements IntFunction<Runnable> {
    /** For the test. */
    public Quadratic() {}

    @Override
    public Runnable apply(int count) {
        int[] numbers = new int[count];
        return () -> {
            for (int outer = 0; outer < count; outer++) {
                for (int inner = 0; inner < outer; inner++) {
                    numbers[inner]++;
                }
            }
        };
    }
}
