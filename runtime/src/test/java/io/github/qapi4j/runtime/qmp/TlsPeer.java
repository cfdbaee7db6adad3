package io.github.qapi4j.runtime.qmp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** The TLS side of a monitor: what comes over TLS goes to a Unix socket, and back. */
final class TlsPeer implements AutoCloseable {
    private static final String PASSWORD = "only-for-tests";

    private final SSLContext context;
    private final SSLServerSocket server;
    private final Path monitor;

    /**
     * Makes one that listens on this host.
     *
     * @param context of {@link #context}
     * @param monitor the Unix socket behind it
     */
    TlsPeer(SSLContext context, Path monitor) throws IOException {
        this.context = context;
        this.server = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
        this.monitor = monitor;
        start("accept", this::accept);
    }

    /** A self-signed key for the name {@code localhost}, and for no other. */
    private static Path key(Path file) throws IOException, InterruptedException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "peer",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=peer",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!keytool.waitFor(Fixtures.LONG.toSeconds(), TimeUnit.SECONDS) || keytool.exitValue() != 0) {
            keytool.destroyForcibly();
            throw new IOException("keytool made no key");
        }
        return file;
    }

    /**
     * Makes a key, and what a peer with it and a client that trusts it need. A process of its own makes it, so one is enough
     * for all tests of a class.
     */
    static SSLContext context() throws IOException, GeneralSecurityException, InterruptedException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        Path folder = Files.createTempDirectory("q");
        Path key = folder.resolve("key");
        try (InputStream in = Files.newInputStream(key(key))) {
            store.load(in, PASSWORD.toCharArray());
        } finally {
            Files.deleteIfExists(key);
            Files.delete(folder);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("peer", store.getCertificate("peer"));
        trust.init(trusted);
        SSLContext made = SSLContext.getInstance("TLS");
        made.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return made;
    }

    /** The context of a client that trusts this peer. */
    SSLContext trusting() {
        return context;
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                SSLSocket client = (SSLSocket) server.accept();
                start("client", () -> serve(client));
            }
        } catch (IOException closed) {
            // The end of listening.
        }
    }

    private void serve(SSLSocket client) {
        try (client) {
            client.startHandshake();
            try (SocketChannel behind = SocketChannel.open(UnixDomainSocketAddress.of(monitor))) {
                start("answers", () -> answers(behind, client));
                InputStream in = client.getInputStream();
                byte[] buffer = new byte[4096];
                int count;
                while ((count = in.read(buffer)) >= 0) {
                    ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, count);
                    while (bytes.hasRemaining()) {
                        behind.write(bytes);
                    }
                }
            }
        } catch (IOException refused) {
            // The client sees it as well.
        }
    }

    private static void answers(SocketChannel behind, SSLSocket client) {
        try (client) {
            OutputStream out = client.getOutputStream();
            ByteBuffer bytes = ByteBuffer.allocate(4096);
            while (behind.read(bytes.clear()) >= 0) {
                out.write(bytes.array(), 0, bytes.position());
            }
        } catch (IOException gone) {
            // One of the two has ended.
        }
    }

    private static void start(String role, Runnable body) {
        Thread thread = new Thread(body, "tls-peer-" + role);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
