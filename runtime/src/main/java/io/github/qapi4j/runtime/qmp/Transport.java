package io.github.qapi4j.runtime.qmp;

import io.github.qapi4j.runtime.qmp.link.ChannelLink;
import io.github.qapi4j.runtime.qmp.link.Link;
import io.github.qapi4j.runtime.qmp.link.SelectorLoop;
import io.github.qapi4j.runtime.qmp.link.StreamLink;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Pipe;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SocketChannel;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Two streams of bytes to a peer, which the caller has opened. It belongs to the one client that is made over it, and is
 * closed with that client.
 */
public final class Transport {
    private final String text;
    private final Function<SelectorLoop, Link> links;
    private final AtomicBoolean used = new AtomicBoolean();

    private Transport(String text, Function<SelectorLoop, Link> links) {
        this.text = text;
        this.links = links;
    }

    /** Returns the transport over a connected socket; it is put into non-blocking mode. */
    public static Transport of(SocketChannel socket) {
        Objects.requireNonNull(socket, "socket");
        return new Transport("a given socket", loop -> new ChannelLink(loop, unblocked(socket), socket));
    }

    /** Returns the transport over two pipes' ends; they are put into non-blocking mode. */
    public static Transport of(Pipe.SourceChannel in, Pipe.SinkChannel out) {
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(out, "out");
        return new Transport("given pipes", loop -> new ChannelLink(loop, unblocked(in), unblocked(out)));
    }

    /**
     * Returns the transport over two streams, which takes two threads. Closing the client closes the streams; where that does
     * not end a read, its thread stays until the read ends.
     */
    public static Transport of(InputStream in, OutputStream out) {
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(out, "out");
        return new Transport("given streams", loop -> new StreamLink("qapi-stream", in, out, null));
    }

    /** Returns the transport over a process's standard input and output. Closing the client does not end the process. */
    public static Transport of(Process process) {
        Objects.requireNonNull(process, "process");
        InputStream in = process.getInputStream();
        OutputStream out = process.getOutputStream();
        String name = "process " + process.pid();
        return new Transport(name, loop -> new StreamLink("qapi-" + name.replace(' ', '-'), in, out, null));
    }

    /**
     * Makes the link, once.
     *
     * @throws IllegalStateException if there is a client over it already
     */
    Link link(SelectorLoop loop) {
        if (!used.compareAndSet(false, true)) {
            throw new IllegalStateException("there is a client over this transport already");
        }
        return links.apply(loop);
    }

    private static <C extends SelectableChannel> C unblocked(C channel) {
        try {
            channel.configureBlocking(false);
            return channel;
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
