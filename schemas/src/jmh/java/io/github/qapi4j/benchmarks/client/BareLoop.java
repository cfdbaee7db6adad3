package io.github.qapi4j.benchmarks.client;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The floor under every client: writes a line, and reads up to a line's end. It knows no JSON. */
final class BareLoop implements AutoCloseable {
    private static final byte[] NEGOTIATION = line("qmp_capabilities");
    private static final byte[] STATUS = line("query-status");

    private final SocketChannel socket;
    private final ByteBuffer input = ByteBuffer.allocate(65_536);

    /** Connects, and negotiates. */
    BareLoop(Path path) throws IOException {
        socket = SocketChannel.open(UnixDomainSocketAddress.of(path));
        readLine();
        socket.write(ByteBuffer.wrap(NEGOTIATION));
        readLine();
    }

    private static byte[] line(String command) {
        return ("{\"execute\":\"" + command + "\",\"id\":7}\n").getBytes(StandardCharsets.US_ASCII);
    }

    private long readLine() throws IOException {
        long count = 0;
        do {
            count += socket.read(input.clear());
        } while (input.get(input.position() - 1) != '\n');
        return count;
    }

    /** Asks once; returns how many bytes came. */
    long ask() throws IOException {
        socket.write(ByteBuffer.wrap(STATUS));
        return readLine();
    }

    /** Sends a command without arguments; returns how many bytes came. */
    long ask(String command) throws IOException {
        socket.write(ByteBuffer.wrap(line(command)));
        return readLine();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
