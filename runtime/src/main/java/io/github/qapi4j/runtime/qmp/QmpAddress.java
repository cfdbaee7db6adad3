package io.github.qapi4j.runtime.qmp;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Objects;
import javax.net.ssl.SSLContext;

/** Where a peer listens. */
public sealed interface QmpAddress {
    /** Returns the address of a Unix socket; the system takes paths of at most 107 bytes. */
    static QmpAddress unix(Path path) {
        return new Unix(path);
    }

    /**
     * Returns an address without encryption. Only this host's own are connected to; see {@link Tcp#allowPlaintext}.
     *
     * @param address a resolved one
     */
    static Tcp tcp(InetSocketAddress address) {
        return new Tcp(address, false);
    }

    /**
     * Returns an address with encryption. The peer's certificate must fit the host's name; the context decides whom to trust,
     * and holds the client's certificate where the peer wants one.
     */
    static QmpAddress tls(String host, int port, SSLContext context) {
        return new Tls(host, port, context);
    }

    /** A Unix socket. */
    record Unix(Path path) implements QmpAddress {
        /** Refuses null. */
        public Unix {
            Objects.requireNonNull(path, "path");
        }

        @Override
        public String toString() {
            return path.toString();
        }
    }

    /**
     * A TCP address without encryption.
     *
     * @param address a resolved one
     * @param plaintextAllowed whether it may be another host's
     */
    record Tcp(InetSocketAddress address, boolean plaintextAllowed) implements QmpAddress {
        /** Refuses null. */
        public Tcp {
            Objects.requireNonNull(address, "address");
        }

        /** Returns the address of a peer on another host, for a network where nobody else can read or write. */
        public Tcp allowPlaintext() {
            return new Tcp(address, true);
        }

        @Override
        public String toString() {
            return address.getHostString() + ":" + address.getPort();
        }
    }

    /** A TCP address with encryption. */
    record Tls(String host, int port, SSLContext context) implements QmpAddress {
        /** Refuses null. */
        public Tls {
            Objects.requireNonNull(host, "host");
            Objects.requireNonNull(context, "context");
        }

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }
}
