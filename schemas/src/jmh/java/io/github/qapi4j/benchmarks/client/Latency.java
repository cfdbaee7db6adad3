package io.github.qapi4j.benchmarks.client;

import java.util.Arrays;

/** How long single calls take. */
record Latency(double median, double p99) {
    /** Measures so many calls, in microseconds. */
    static Latency of(int calls, Runnable call) {
        long[] nanos = new long[calls];
        for (int i = 0; i < calls; i++) {
            long start = System.nanoTime();
            call.run();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return new Latency(nanos[calls / 2] / 1e3, nanos[(int) (calls * 0.99)] / 1e3);
    }

    @Override
    public String toString() {
        return String.format("%.0f / %.0f us", median, p99);
    }
}
