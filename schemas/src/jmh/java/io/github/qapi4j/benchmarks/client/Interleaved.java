package io.github.qapi4j.benchmarks.client;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Measures several tasks in turns, so that what else the machine does befalls all of them. */
final class Interleaved {
    /** Something that is done again and again. */
    interface Task {
        /** Does it; returns how often. */
        long run() throws IOException;
    }

    private static final long WARM_UP_MILLIS = 1_500;

    private final Map<String, Task> tasks = new LinkedHashMap<>();

    Interleaved with(String name, Task task) {
        tasks.put(name, task);
        return this;
    }

    /**
     * Returns how often each was done in a second, in its best round.
     *
     * @param millis how long each round lasts
     */
    Map<String, Double> best(int rounds, long millis) throws IOException {
        Map<String, Double> best = new LinkedHashMap<>();
        for (Task task : tasks.values()) {
            rate(task, WARM_UP_MILLIS);
        }
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, Task> task : tasks.entrySet()) {
                best.merge(task.getKey(), rate(task.getValue(), millis), Math::max);
            }
        }
        return best;
    }

    private static double rate(Task task, long millis) throws IOException {
        long start = System.nanoTime();
        long end = start + millis * 1_000_000;
        long count = 0;
        do {
            count += task.run();
        } while (System.nanoTime() < end);
        return count * 1e9 / (System.nanoTime() - start);
    }
}
