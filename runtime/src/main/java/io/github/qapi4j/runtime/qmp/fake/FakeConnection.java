package io.github.qapi4j.runtime.qmp.fake;

import io.github.qapi4j.runtime.qmp.wire.FrameSink;
import io.github.qapi4j.runtime.qmp.wire.Framer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The bytes of one client. One thread reads; whoever has something to say writes. */
final class FakeConnection {
    private final ReadableByteChannel in;
    private final WritableByteChannel out;
    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile int pieces;
    private boolean paused;
    private boolean closed;

    /** Makes one over channels in blocking mode. */
    FakeConnection(ReadableByteChannel in, WritableByteChannel out) {
        this.in = in;
        this.out = out;
    }

    /** From now on writes pieces of some bytes; 0 for all at once. */
    void splitEvery(int bytes) {
        pieces = bytes;
    }

    /** Reads until the client has gone. */
    void readAll(FrameSink sink, boolean marks) {
        Framer framer = new Framer(sink, Integer.MAX_VALUE, marks);
        ByteBuffer buffer = ByteBuffer.allocate(8 * 1024);
        try {
            while (in.read(buffer.clear()) >= 0 && mayRead()) {
                framer.feed(buffer.array(), 0, buffer.position());
            }
        } catch (IOException gone) {
            // Also by our own close.
        } finally {
            close();
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

    void pause(boolean stop) {
        lock.lock();
        try {
            paused = stop;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Writes bytes; those that a client does not take any more are lost. */
    void write(byte[] bytes) {
        writing.lock();
        try {
            int step = pieces == 0 ? bytes.length : pieces;
            for (int from = 0; from < bytes.length; from += step) {
                ByteBuffer piece = ByteBuffer.wrap(bytes, from, Math.min(step, bytes.length - from));
                while (piece.hasRemaining()) {
                    out.write(piece);
                }
            }
        } catch (IOException gone) {
            close();
        } finally {
            writing.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        close(out);
        close(in);
    }

    private static void close(Channel channel) {
        try {
            channel.close();
        } catch (IOException nothingToDo) {
            // It is gone.
        }
    }
}
