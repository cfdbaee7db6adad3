package io.github.qapi4j.benchmarks;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The least that can be called a monitor: reads up to the brace that ends a command, and writes a fixed answer with the value
 * that stands last in it, the command's id. One thread for each client, blocking; on {@code storm} it writes events before the
 * answer.
 */
public final class EchoServer implements AutoCloseable {
    private static final byte[] GREETING =
            ascii("{\"QMP\": {\"version\": {\"qemu\": {\"micro\": 3, \"minor\": 1, \"major\": 11},"
                    + " \"package\": \"\"}, \"capabilities\": [\"oob\"]}}\r\n");
    private static final byte[] EVENT = ascii("{\"timestamp\": {\"seconds\": 1700000000, \"microseconds\": 123456},"
            + " \"event\": \"RTC_CHANGE\", \"data\": {\"offset\": 78}}\r\n");

    private final ServerSocketChannel server;
    private final Path socket;
    private final byte[] result;
    private final int storm;

    /**
     * Makes one that listens.
     *
     * @param result the JSON text of each result
     * @param storm how many events come before the answer to {@code storm}
     */
    public EchoServer(Path socket, String result, int storm) throws IOException {
        this.socket = socket;
        this.result = ascii(result);
        this.storm = storm;
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket));
        start(this::accept);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void start(Runnable body) {
        Thread thread = new Thread(body, "echo");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel client = server.accept();
                start(() -> serve(client));
            }
        } catch (IOException closed) {
            // The end.
        }
    }

    private void serve(SocketChannel client) {
        try (client;
                InputStream in = new BufferedInputStream(Channels.newInputStream(client), 65_536);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(client), 65_536)) {
            out.write(GREETING);
            out.flush();
            byte[] text = new byte[65_536];
            int length = 0;
            int depth = 0;
            int b;
            while ((b = in.read()) >= 0) {
                depth += b == '{' ? 1 : b == '}' ? -1 : 0;
                if (depth > 0 || b == '}') {
                    text[length++] = (byte) b;
                }
                if (depth == 0 && length > 0) {
                    answer(text, length, out);
                    length = 0;
                }
                if (depth == 0 && in.available() == 0) {
                    out.flush();
                }
            }
        } catch (IOException gone) {
            // The client has what it wanted.
        }
    }

    private void answer(byte[] line, int length, OutputStream out) throws IOException {
        int end = length - 1;
        int from = end;
        while (from > 0 && line[from - 1] != ':') {
            from--;
        }
        if (length > 15 && line[12] == 's' && line[13] == 't' && line[14] == 'o') {
            for (int i = 0; i < storm; i++) {
                out.write(EVENT);
            }
        }
        out.write(ascii("{\"return\": "));
        out.write(result);
        out.write(ascii(", \"id\": "));
        out.write(line, from, end - from);
        out.write(ascii("}\r\n"));
    }

    @Override
    public void close() throws IOException {
        server.close();
        Files.deleteIfExists(socket);
    }
}
