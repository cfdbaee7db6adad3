package io.github.qapi4j.runtime.qmp.link;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A link over streams, which only block: two daemon threads serve it. A read that closing the stream does not end is left
 * alone; its thread ends with the stream.
 */
public final class StreamLink implements Link {
    private static final int BUFFER = 16 * 1024;

    private final String name;
    private final InputStream in;
    private final OutputStream out;
    private final @Nullable Closeable whole;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private byte @Nullable [] pending;
    private boolean wanted;
    private boolean paused;
    private boolean closed;
    private @Nullable IOException failure;

    /**
     * Makes a link; it owns the streams.
     *
     * @param name for the threads
     * @param whole what to close besides the streams, and before them; null for nothing
     */
    public StreamLink(String name, InputStream in, OutputStream out, @Nullable Closeable whole) {
        this.name = name;
        this.in = in;
        this.out = out;
        this.whole = whole;
    }

    @Override
    public void open(LinkSink sink) {
        start("reader", () -> readAll(sink));
        start("writer", () -> writeAll(sink));
    }

    private void start(String role, Runnable body) {
        Thread thread = new Thread(null, body, name + "-" + role, 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
        thread.start();
    }

    private void readAll(LinkSink sink) {
        byte[] buffer = new byte[BUFFER];
        try {
            while (mayRead()) {
                int count = in.read(buffer);
                if (count < 0) {
                    sink.ended(null);
                    return;
                }
                sink.received(buffer, 0, count);
            }
        } catch (IOException broken) {
            sink.ended(broken);
        } catch (RuntimeException | Error bug) {
            sink.ended(new IOException("a fault in the client itself: " + bug, bug));
        }
    }

    private boolean mayRead() {
        lock.lock();
        try {
            while (paused && !closed) {
                changed.awaitUninterruptibly();
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private void writeAll(LinkSink sink) {
        try {
            byte[] bytes;
            while ((bytes = take()) != null) {
                out.write(bytes);
                out.flush();
                if (written()) {
                    sink.writable();
                }
            }
        } catch (IOException broken) {
            fail(broken);
            sink.ended(broken);
        } catch (RuntimeException | Error bug) {
            sink.ended(new IOException("a fault in the client itself: " + bug, bug));
        }
    }

    private byte @Nullable [] take() {
        lock.lock();
        try {
            while (pending == null && !closed) {
                changed.awaitUninterruptibly();
            }
            return closed ? null : pending;
        } finally {
            lock.unlock();
        }
    }

    private boolean written() {
        lock.lock();
        try {
            pending = null;
            boolean tell = wanted;
            wanted = false;
            return tell;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        lock.lock();
        try {
            if (failure != null) {
                throw failure;
            }
            if (pending != null || closed) {
                return 0;
            }
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            pending = copy;
            changed.signalAll();
            return copy.length;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void awaitWritable() {
        lock.lock();
        try {
            wanted = true;
            if (pending == null && !closed) {
                // The writer was faster than the question; an empty text brings it back to the answer.
                pending = new byte[0];
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void read(boolean bytesWanted) {
        lock.lock();
        try {
            paused = !bytesWanted;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void fail(IOException cause) {
        lock.lock();
        try {
            if (failure == null) {
                failure = cause;
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        // Closing a stream may wait for the thread that is in it.
        start("closer", () -> {
            closeQuietly(whole);
            closeQuietly(in);
            closeQuietly(out);
        });
    }

    private static void closeQuietly(@Nullable Closeable stream) {
        try {
            if (stream != null) {
                stream.close();
            }
        } catch (IOException nothingToDo) {
            // The stream is gone in any case.
        }
    }
}
