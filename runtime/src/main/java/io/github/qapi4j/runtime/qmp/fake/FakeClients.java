package io.github.qapi4j.runtime.qmp.fake;

import io.github.qapi4j.runtime.qmp.Transport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The clients of a fake, of which one is served at a time. */
final class FakeClients {
    private final FakeSetup setup;
    private final FakeScript script;
    private final FakeHeld held;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<FakeConnection> open = new ArrayList<>();
    private @Nullable FakeDialogue served;
    private @Nullable FakeConnection servedConnection;
    private @Nullable ServerSocketChannel server;
    private @Nullable Path socket;
    private boolean paused;
    private boolean closed;

    FakeClients(FakeSetup setup, FakeScript script, FakeHeld held) {
        this.setup = setup;
        this.script = script;
        this.held = held;
    }

    Transport transport() {
        try {
            Pipe toClient = Pipe.open();
            Pipe toUs = Pipe.open();
            admit(new FakeConnection(toUs.source(), toClient.sink()));
            return Transport.of(toClient.source(), toUs.sink());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void listen(Path path) {
        try {
            ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            channel.bind(UnixDomainSocketAddress.of(path), 1);
            server = channel;
            socket = path;
            thread("accept", () -> accept(channel));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void accept(ServerSocketChannel channel) {
        try {
            while (true) {
                SocketChannel client = channel.accept();
                admit(new FakeConnection(client, client));
            }
        } catch (IOException closedByUs) {
            // The end of listening.
        }
    }

    private void admit(FakeConnection connection) {
        if (FakeSetup.take(setup.sentAway)) {
            connection.close();
            return;
        }
        lock.lock();
        try {
            open.add(connection);
        } finally {
            lock.unlock();
        }
        thread("client", () -> serve(connection));
    }

    private static void thread(String role, Runnable body) {
        Thread thread = new Thread(body, "fake-qemu-" + role);
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(FakeConnection connection) {
        FakeDialogue dialogue = new FakeDialogue(setup, script, held, connection);
        lock.lock();
        try {
            while (served != null && !closed) {
                changed.awaitUninterruptibly();
            }
            if (closed) {
                return;
            }
            served = dialogue;
            servedConnection = connection;
            connection.pause(paused);
        } finally {
            lock.unlock();
        }
        try {
            dialogue.run();
        } finally {
            lock.lock();
            try {
                served = null;
                servedConnection = null;
                open.remove(connection);
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    void say(String text) {
        FakeDialogue to;
        lock.lock();
        try {
            to = served;
        } finally {
            lock.unlock();
        }
        if (to != null) {
            to.say(text);
        }
    }

    void pause(boolean stop) {
        lock.lock();
        try {
            paused = stop;
            if (servedConnection != null) {
                servedConnection.pause(stop);
            }
        } finally {
            lock.unlock();
        }
    }

    void drop() {
        FakeConnection connection;
        lock.lock();
        try {
            connection = servedConnection;
        } finally {
            lock.unlock();
        }
        if (connection != null) {
            connection.close();
        }
    }

    void close() {
        List<FakeConnection> all;
        lock.lock();
        try {
            closed = true;
            all = List.copyOf(open);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        all.forEach(FakeConnection::close);
        try {
            if (server != null) {
                server.close();
            }
            if (socket != null) {
                Files.deleteIfExists(socket);
            }
        } catch (IOException nothingToDo) {
            // The socket's file may be gone already.
        }
    }
}
