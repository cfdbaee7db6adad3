package io.github.qapi4j.runtime.qmp;

import io.github.qapi4j.runtime.qmp.error.ConnectFailedException;
import io.github.qapi4j.runtime.qmp.link.ChannelLink;
import io.github.qapi4j.runtime.qmp.link.Connecting;
import io.github.qapi4j.runtime.qmp.link.Link;
import io.github.qapi4j.runtime.qmp.link.SelectorLoop;
import io.github.qapi4j.runtime.qmp.link.StreamLink;
import io.github.qapi4j.runtime.qmp.wire.Threads;
import io.github.qapi4j.runtime.text.Quoting;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import jdk.net.ExtendedSocketOptions;

/** Opens the way to an address, once. */
final class Connector {
    /** The room that a Unix address has for its path, without the zero at its end. */
    private static final int LONGEST_PATH = 107;

    private final QmpAddress address;
    private final QmpOptions options;
    private final SelectorLoop loop;

    Connector(QmpAddress address, QmpOptions options, SelectorLoop loop) {
        this.address = address;
        this.options = options;
        this.loop = loop;
    }

    /** Returns a future of the link. It fails with {@link ConnectFailedException}, whose cause tells whether to try again. */
    CompletableFuture<Link> connect() {
        CompletableFuture<Link> link;
        try {
            if (address instanceof QmpAddress.Unix unix) {
                link = unix(unix.path());
            } else if (address instanceof QmpAddress.Tcp tcp) {
                link = tcp(tcp);
            } else {
                link = tls((QmpAddress.Tls) address);
            }
        } catch (IOException failure) {
            link = CompletableFuture.failedFuture(failure);
        }
        return link.exceptionallyCompose(failure -> CompletableFuture.failedFuture(explain(failure)));
    }

    private CompletableFuture<Link> unix(Path path) throws IOException {
        int length = path.toString().getBytes(StandardCharsets.UTF_8).length;
        if (length > LONGEST_PATH) {
            throw new IOException("the path has " + length + " bytes, and the address of a Unix socket holds "
                    + LONGEST_PATH + ": use a shorter path, or a symbolic link to its folder");
        }
        SocketChannel socket = SocketChannel.open(StandardProtocolFamily.UNIX);
        return Connecting.start(loop, socket, UnixDomainSocketAddress.of(path)).thenCompose(connected -> {
            try {
                checkUser(connected);
                return CompletableFuture.completedFuture(new ChannelLink(loop, connected, connected));
            } catch (IOException wrongUser) {
                close(connected);
                return CompletableFuture.failedFuture(wrongUser);
            }
        });
    }

    private void checkUser(SocketChannel socket) throws IOException {
        String expected = options.peerUser();
        if (expected != null) {
            Principal user = socket.getOption(ExtendedSocketOptions.SO_PEERCRED).user();
            if (!user.getName().equals(expected)) {
                throw new IOException("the process at the other end belongs to user '" + user.getName()
                        + "', and must belong to '" + expected + "'");
            }
        }
    }

    private CompletableFuture<Link> tcp(QmpAddress.Tcp tcp) throws IOException {
        InetSocketAddress to = tcp.address();
        checkResolved(to);
        if (!to.getAddress().isLoopbackAddress() && !tcp.plaintextAllowed()) {
            throw new IOException(
                    "a monitor is a shell on its host, and without encryption everybody on the way may use"
                            + " it: use TLS (QmpAddress.tls), or a Unix socket over SSH, or say allowPlaintext()");
        }
        return Connecting.start(loop, SocketChannel.open(), to)
                .thenApply(connected -> new ChannelLink(loop, connected, connected));
    }

    private static void checkResolved(InetSocketAddress to) throws IOException {
        if (to.isUnresolved()) {
            throw new IOException("there is no host of this name");
        }
    }

    private CompletableFuture<Link> tls(QmpAddress.Tls tls) {
        CompletableFuture<Link> done = new CompletableFuture<>();
        // Sockets with TLS only block.
        Threads.callbacks().execute(() -> {
            try {
                SSLSocket socket = handshake(tls);
                StreamLink link = new StreamLink("qapi-tls", socket.getInputStream(), socket.getOutputStream(), socket);
                if (!done.complete(link)) {
                    socket.close();
                }
            } catch (IOException | RuntimeException failure) {
                done.completeExceptionally(failure);
            }
        });
        return done;
    }

    private SSLSocket handshake(QmpAddress.Tls tls) throws IOException {
        int millis = (int) Math.min(options.connectTimeout().toMillis(), Integer.MAX_VALUE);
        InetSocketAddress to = new InetSocketAddress(tls.host(), tls.port());
        checkResolved(to);
        Socket plain = new Socket();
        try {
            plain.connect(to, millis);
            plain.setSoTimeout(millis);
            SSLSocket socket =
                    (SSLSocket) tls.context().getSocketFactory().createSocket(plain, tls.host(), tls.port(), true);
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            socket.setSoTimeout(0);
            return socket;
        } catch (IOException | RuntimeException failure) {
            plain.close();
            throw failure;
        }
    }

    private ConnectFailedException explain(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        String reason = address instanceof QmpAddress.Unix unix ? unixReason(unix.path(), cause) : text(cause);
        return new ConnectFailedException(options.nameOr(address) + ": cannot connect: " + reason, cause);
    }

    private static String unixReason(Path path, Throwable cause) {
        if (!(cause instanceof SocketException)) {
            return text(cause);
        }
        if (!Files.exists(path)) {
            return "there is no such file: the process does not run, or listens elsewhere";
        }
        if (Files.isRegularFile(path) || Files.isDirectory(path)) {
            return "this is no socket";
        }
        if (cause instanceof ConnectException) {
            return "nobody listens there any more: the process has ended";
        }
        if (isBacklogFull(cause)) {
            return "other clients wait already; a monitor serves one at a time";
        }
        return text(cause);
    }

    private static String text(Throwable cause) {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : Quoting.sentence(message);
    }

    /** Java tells an address whose queue is full as it tells any other failure. */
    private static boolean isBacklogFull(Throwable cause) {
        return cause instanceof SocketException && text(cause).contains("temporarily unavailable");
    }

    /** Returns whether it makes sense to try again. */
    boolean isPassing(ConnectFailedException failure) {
        Throwable cause = failure.getCause();
        if (address instanceof QmpAddress.Unix unix) {
            Path path = unix.path();
            if (Files.isRegularFile(path) || Files.isDirectory(path)) {
                return false;
            }
            return cause instanceof SocketException;
        }
        return cause instanceof ConnectException;
    }

    private static void close(SocketChannel socket) {
        try {
            socket.close();
        } catch (IOException nothingToDo) {
            // It is of no use any more.
        }
    }
}
