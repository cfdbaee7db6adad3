package io.github.qapi4j.runtime.qmp.fake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;

/** Answers that wait until the test lets them go. */
final class FakeHeld {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Queue<Runnable>> held = new HashMap<>();

    void start(String command) {
        lock.lock();
        try {
            held.computeIfAbsent(command, name -> new ArrayDeque<>());
        } finally {
            lock.unlock();
        }
    }

    /** Keeps an answer if those to its command are held. */
    boolean hold(String command, Runnable answer) {
        lock.lock();
        try {
            Queue<Runnable> queue = held.get(command);
            return queue != null && queue.add(answer);
        } finally {
            lock.unlock();
        }
    }

    /** Lets all answers to a command go, in their order, and holds no more. */
    void stop(String command) {
        List<Runnable> free;
        lock.lock();
        try {
            Queue<Runnable> queue = held.remove(command);
            free = queue == null ? List.of() : new ArrayList<>(queue);
        } finally {
            lock.unlock();
        }
        free.forEach(Runnable::run);
    }

    /** Lets the oldest answer to a command go. */
    boolean one(String command) {
        Runnable answer;
        lock.lock();
        try {
            Queue<Runnable> queue = held.get(command);
            answer = queue == null ? null : queue.poll();
        } finally {
            lock.unlock();
        }
        if (answer != null) {
            answer.run();
        }
        return answer != null;
    }
}
