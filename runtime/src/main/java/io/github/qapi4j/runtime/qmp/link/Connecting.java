package io.github.qapi4j.runtime.qmp.link;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A socket that is being connected, without a thread that waits. */
public final class Connecting implements SelectorLoop.Ready {
    private final SocketChannel socket;
    private final CompletableFuture<SocketChannel> done = new CompletableFuture<>();
    private @Nullable SelectionKey key;

    private Connecting(SocketChannel socket) {
        this.socket = socket;
        done.whenComplete((connected, failure) -> {
            if (failure != null) {
                close();
            }
        });
    }

    /**
     * Connects a socket.
     *
     * @param socket a new one; it is put into non-blocking mode, and closed if it cannot be connected
     * @return completes with the socket, perhaps on the loop's thread; to cancel it is to close the socket
     */
    public static CompletableFuture<SocketChannel> start(
            SelectorLoop loop, SocketChannel socket, SocketAddress address) {
        Connecting connecting = new Connecting(socket);
        try {
            socket.configureBlocking(false);
            if (socket.connect(address)) {
                connecting.done.complete(socket);
            } else {
                loop.execute(selector -> {
                    try {
                        connecting.key = socket.register(selector, SelectionKey.OP_CONNECT, connecting);
                    } catch (IOException closed) {
                        connecting.done.completeExceptionally(closed);
                    }
                });
            }
        } catch (IOException | RuntimeException failure) {
            connecting.done.completeExceptionally(failure);
        }
        return connecting.done;
    }

    @Override
    public void ready(ByteBuffer buffer) {
        try {
            SelectionKey own = key;
            if (own != null && own.isValid() && socket.finishConnect()) {
                // The key stays with the selector; the link takes it over.
                own.interestOps(0);
                done.complete(socket);
            }
        } catch (IOException failure) {
            done.completeExceptionally(failure);
        }
    }

    private void close() {
        try {
            socket.close();
        } catch (IOException nothingToDo) {
            // It never was of use.
        }
    }
}
