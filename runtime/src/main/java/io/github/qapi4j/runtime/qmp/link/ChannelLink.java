package io.github.qapi4j.runtime.qmp.link;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.WritableByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * A link over channels in non-blocking mode, which a loop serves. In that mode an interrupted thread may write without
 * closing the channel for everybody.
 */
public final class ChannelLink implements Link, SelectorLoop.Ready {
    /** How much is still read after writing has failed; what a peer says last is short. */
    private static final int LAST_READS = 64;

    private final SelectorLoop loop;
    private final ReadableByteChannel in;
    private final WritableByteChannel out;
    private @Nullable LinkSink sink;
    private @Nullable SelectionKey inKey;
    private @Nullable SelectionKey outKey;
    private boolean paused;

    /**
     * Makes a link; it owns the channels.
     *
     * @param in a selectable channel in non-blocking mode
     * @param out another one, or the same
     */
    public ChannelLink(SelectorLoop loop, ReadableByteChannel in, WritableByteChannel out) {
        this.loop = loop;
        this.in = in;
        this.out = out;
    }

    @Override
    public void open(LinkSink to) {
        loop.execute(selector -> {
            sink = to;
            try {
                SelectionKey key = register(selector, (SelectableChannel) in, SelectionKey.OP_READ);
                inKey = key;
                outKey = in == out ? key : register(selector, (SelectableChannel) out, 0);
            } catch (IOException closedMeanwhile) {
                to.ended(closedMeanwhile);
            } catch (RuntimeException unusable) {
                to.ended(new IOException("the channel cannot be served: " + unusable, unusable));
            }
        });
    }

    private SelectionKey register(Selector selector, SelectableChannel channel, int interest) throws IOException {
        return channel.register(selector, interest, this);
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        return out.write(bytes);
    }

    @Override
    public void awaitWritable() {
        loop.execute(selector -> interest(outKey, SelectionKey.OP_WRITE, true));
    }

    @Override
    public void read(boolean wanted) {
        loop.execute(selector -> {
            paused = !wanted;
            interest(inKey, SelectionKey.OP_READ, wanted);
        });
    }

    private static void interest(@Nullable SelectionKey key, int operation, boolean wanted) {
        if (key != null && key.isValid()) {
            key.interestOps(wanted ? key.interestOps() | operation : key.interestOps() & ~operation);
        }
    }

    @Override
    public void ready(ByteBuffer buffer) {
        LinkSink to = sink;
        if (to == null) {
            return;
        }
        try {
            if (ready(outKey, SelectionKey.OP_WRITE)) {
                interest(outKey, SelectionKey.OP_WRITE, false);
                to.writable();
            }
            if (ready(inKey, SelectionKey.OP_READ)) {
                readOnce(to, buffer);
            }
        } catch (CancelledKeyException closedMeanwhile) {
            to.ended(null);
        } catch (IOException broken) {
            to.ended(broken);
        } catch (RuntimeException | Error bug) {
            to.ended(new IOException("a fault in the client itself: " + bug, bug));
        }
    }

    private static boolean ready(@Nullable SelectionKey key, int operation) {
        return key != null && key.isValid() && (key.readyOps() & key.interestOps() & operation) != 0;
    }

    /** Reads what is there, once, so that a flood leaves room for others. Returns whether there may be more. */
    private boolean readOnce(LinkSink to, ByteBuffer buffer) throws IOException {
        buffer.clear();
        int count = in.read(buffer);
        if (count < 0) {
            interest(inKey, SelectionKey.OP_READ, false);
            to.ended(null);
        } else if (count > 0) {
            to.received(buffer.array(), buffer.arrayOffset(), buffer.arrayOffset() + count);
        }
        return count > 0;
    }

    @Override
    public void fail(IOException cause) {
        loop.execute(selector -> {
            LinkSink to = sink;
            if (to != null) {
                try {
                    ByteBuffer buffer = ByteBuffer.allocate(8 * 1024);
                    int reads = 0;
                    while (!paused && reads++ < LAST_READS && readOnce(to, buffer)) {
                        // What the peer said before it went may hold answers.
                    }
                } catch (IOException | RuntimeException nothingMore) {
                    // The first failure is the one to tell.
                }
                to.ended(cause);
            }
        });
    }

    @Override
    public void close() {
        closeQuietly(in);
        closeQuietly(out);
        // The selector lets go of the closed channels in its next turn.
        loop.execute(selector -> sink = null);
    }

    private static void closeQuietly(java.nio.channels.Channel channel) {
        try {
            channel.close();
        } catch (ClosedChannelException already) {
            // Closed by the peer's end, or twice.
        } catch (IOException nothingToDo) {
            // The channel is gone in any case.
        }
    }
}
