package io.github.qapi4j.runtime.qmp.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One thread that serves the channels of many connections. It starts with the first one, and ends some time after the last.
 *
 * <p>Nothing that it runs may wait, so it runs nothing of the user's.
 */
public final class SelectorLoop {
    /** For monitors, which are trusted. */
    public static final SelectorLoop MONITORS = new SelectorLoop("qapi-monitors");

    /** For agents: what a guest floods does not hold up a monitor. */
    public static final SelectorLoop AGENTS = new SelectorLoop("qapi-agents");

    /**
     * So much is read of one connection before it is another one's turn. Beside a storm of events the slowest hundredth of
     * another client's calls took 300 to 560 µs with 64 KiB, and takes 50 to 80 µs with 8; storms and large answers take as
     * long as before.
     */
    private static final int BUFFER = 8 * 1024;

    private static final long LINGER_MILLIS = 10_000;

    private final String name;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition added = lock.newCondition();
    private final BugReport bugs = new BugReport();
    private @Nullable Turns running;

    SelectorLoop(String name) {
        this.name = name;
    }

    /** Returns whether this thread is that of a loop. */
    public static boolean isCurrentThread() {
        return Thread.currentThread() instanceof LoopThread;
    }

    /** Runs something on the loop's thread, soon. */
    void execute(LoopTask task) {
        lock.lock();
        try {
            Turns turns = running;
            if (turns == null) {
                turns = new Turns(Selector.open());
                running = turns;
                new LoopThread(turns, name).start();
            }
            turns.tasks.add(task);
            turns.selector.wakeup();
            added.signal();
        } catch (IOException noSelector) {
            throw new UncheckedIOException(noSelector);
        } finally {
            lock.unlock();
        }
    }

    /** What a loop runs besides its channels. */
    interface LoopTask {
        /** Runs. Must not throw. */
        void run(Selector selector);
    }

    /** A channel's owner. */
    interface Ready {
        /** The channel is ready for something that it waits for. Must not throw. */
        void ready(ByteBuffer buffer);
    }

    private static final class LoopThread extends Thread {
        LoopThread(Runnable turns, String name) {
            super(null, turns, name, 0, false);
            setDaemon(true);
            setContextClassLoader(null);
        }
    }

    private final class Turns implements Runnable {
        private final Selector selector;
        private final Queue<LoopTask> tasks = new ConcurrentLinkedQueue<>();
        private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        private final Consumer<SelectionKey> serve = this::serve;

        Turns(Selector selector) {
            this.selector = selector;
        }

        @Override
        public void run() {
            long idleSince = System.nanoTime();
            while (true) {
                try {
                    turn();
                } catch (Throwable bug) {
                    // Each channel's owner has caught its own; the other connections go on.
                    bugs.tell(bug);
                    pause();
                }
                long now = System.nanoTime();
                if (!selector.keys().isEmpty()) {
                    idleSince = now;
                } else if (now - idleSince >= TimeUnit.MILLISECONDS.toNanos(LINGER_MILLIS) && end()) {
                    return;
                }
            }
        }

        private void turn() throws IOException {
            // A pending interrupt would turn waiting into spinning.
            Thread.interrupted();
            if (selector.keys().isEmpty()) {
                awaitTask();
            } else {
                selector.select(serve);
            }
            LoopTask task;
            while ((task = tasks.poll()) != null) {
                run(task);
            }
        }

        /** Waits, but not in the system: of a thread that does so, the JVM waits 300 ms at the end of the process. */
        private void awaitTask() {
            lock.lock();
            try {
                long nanos = TimeUnit.MILLISECONDS.toNanos(LINGER_MILLIS);
                while (tasks.isEmpty() && nanos > 0) {
                    nanos = added.awaitNanos(nanos);
                }
            } catch (InterruptedException ignored) {
                // Nobody but a mistake interrupts this thread.
            } finally {
                lock.unlock();
            }
        }

        private void serve(SelectionKey key) {
            if (key.attachment() instanceof Ready owner) {
                owner.ready(buffer);
            }
        }

        private void run(LoopTask task) {
            try {
                task.run(selector);
            } catch (RuntimeException | Error bug) {
                // The tasks of other connections must not wait for the next time that the selector wakes up.
                bugs.tell(bug);
                pause();
            }
        }

        private void pause() {
            try {
                Thread.sleep(1);
            } catch (InterruptedException ignored) {
                // Nobody but a mistake interrupts this thread.
            }
        }

        private boolean end() {
            lock.lock();
            try {
                if (!tasks.isEmpty() || !selector.keys().isEmpty()) {
                    return false;
                }
                running = null;
                selector.close();
                return true;
            } catch (IOException ignored) {
                return true;
            } finally {
                lock.unlock();
            }
        }
    }
}
